// $from, $to (dates), $origins: what ties need of each event between two polities, a row for each two of them; read as
// columns. A time told by one day alone is left out.
MATCH (e:Event)
WHERE e.dateTo >= $from AND e.dateFrom <= $to AND e.origin IN $origins
WITH e
MATCH (e)-[:FROM]->(a)
WITH e, a
MATCH (e)-[:TO]->(b)
WHERE a <> b
RETURN e.id AS id, e.goldsteinScale AS goldstein, coalesce(e.ploverScore, 0.0) AS plover, e.confidence AS confidence,
  e.claimed AS claimed, e.numSources AS sources, coalesce(e.publishers, []) AS publishers, toString(e.dateTo) AS dateTo,
  CASE WHEN e.dateFrom = e.dateTo THEN '' ELSE toString(e.dateFrom) END AS dateFrom, a.id AS from, b.id AS to
