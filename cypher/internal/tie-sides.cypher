// $from, $to (dates): who did it to whom, for the events of tie-events and of other origins; read as columns
MATCH (e:Event)
WHERE e.dateTo >= $from AND e.dateFrom <= $to
WITH e
MATCH (e)-[:FROM]->(a)
WITH e, a
MATCH (e)-[:TO]->(b)
WHERE a <> b
RETURN e.id AS event, a.id AS from, b.id AS to
