// $from, $to (dates), $origins, for undated events: what ties need of each; read as columns
MATCH (e:Event)
WHERE e.dateTo >= $from AND e.dateFrom IS NULL AND e.dateTo <= $to AND e.origin IN $origins
RETURN e.id AS id, e.goldsteinScale AS goldstein, coalesce(e.ploverScore, 0.0) AS plover, e.confidence AS confidence,
  e.claimed AS claimed, e.numSources AS sources, coalesce(e.publishers, []) AS publishers, toString(e.dateTo) AS dateTo,
  '-' AS dateFrom
