// $a, $b: every actual event that a polity did towards another, with its last day: two lists
MATCH (x:Actor {id: $a})<-[:FROM]-(e:Event)-[:TO]->(y:Actor {id: $b})
WITH DISTINCT e
RETURN collect(e.id) AS ids, collect(coalesce(toString(e.dateTo), '')) AS days
