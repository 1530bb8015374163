// $from, $to (dates), $origins, for undated events: what ties need of each, a row for each two polities; read as columns
MATCH (e:Event)
WHERE e.dateTo >= $from AND e.dateFrom IS NULL AND e.dateTo <= $to AND e.origin IN $origins
WITH e
MATCH (e)-[:FROM]->(a)
WITH e, a
MATCH (e)-[:TO]->(b)
WHERE a <> b
RETURN e.id AS id, e.goldsteinScale AS goldstein, coalesce(e.ploverScore, 0.0) AS plover, e.confidence AS confidence,
  e.claimed AS claimed, e.numSources AS sources, coalesce(e.publishers, []) AS publishers, toString(e.dateTo) AS dateTo,
  '-' AS dateFrom, a.id AS from, b.id AS to
