// $actor: every actual event of an actor or polity, with its last day: two lists
MATCH (x:Actor {id: $actor})<-[:FROM|TO|HAS_SOURCE|HAS_TARGET]-(e:Event)
WITH DISTINCT e
RETURN collect(e.id) AS ids, collect(coalesce(toString(e.dateTo), '')) AS days
