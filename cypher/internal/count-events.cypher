// How many actual events there are
MATCH (e:Event)
RETURN count(e) AS events
