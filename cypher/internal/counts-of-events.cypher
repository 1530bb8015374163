// How many actual events there are, by origin and kind
MATCH (e:Event)
RETURN e.origin AS origin, e.kind AS kind, count(e) AS events
ORDER BY origin, kind
