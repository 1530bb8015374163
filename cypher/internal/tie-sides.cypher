// $from, $to (dates): who did it to whom, for the events of tie-events and of other origins, a list a column
MATCH (e:Event)
WHERE e.dateTo >= $from AND e.dateFrom <= $to
WITH e
MATCH (e)-[:FROM]->(a)
WITH e, a
MATCH (e)-[:TO]->(b)
WHERE a <> b
RETURN collect(e.id) AS events, collect(a.id) AS from, collect(b.id) AS to
