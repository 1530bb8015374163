// $from, $to (dates), $origins, $undated: who did it to whom, for the events of tie-events, a list a column
MATCH (e:Event)
WHERE e.dateTo >= $from AND e.origin IN $origins
  AND (e.dateFrom <= $to OR $undated AND e.dateFrom IS NULL AND e.dateTo <= $to)
WITH e
MATCH (e)-[:FROM]->(a:Polity)
WITH e, a
MATCH (e)-[:TO]->(b:Polity)
WHERE a <> b
RETURN collect(e.id) AS events, collect(a.id) AS from, collect(b.id) AS to
