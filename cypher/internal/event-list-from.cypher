// $polity: every actual event that a polity did towards others, with its last day and towards whom: three lists
MATCH (x:Actor {id: $polity})<-[:FROM]-(e:Event)
WITH e
MATCH (e)-[:TO]->(y:Polity)
RETURN collect(e.id) AS ids, collect(coalesce(toString(e.dateTo), '')) AS days, collect(y.id) AS towards
