// $from, $to (dates), $origins, for undated events: what ties need of each event, a list a column.
// One row of lists costs a third of a row an event, on both engines.
MATCH (e:Event)
WHERE e.dateTo >= $from AND e.dateFrom IS NULL AND e.dateTo <= $to AND e.origin IN $origins
RETURN collect(e.id) AS ids, collect(e.goldsteinScale) AS goldstein, collect(coalesce(e.ploverScore, 0.0)) AS plover,
  collect(e.confidence) AS confidence, collect(e.claimed) AS claimed, collect(e.numSources) AS sources,
  collect(coalesce(e.publishers, [])) AS publishers, collect(toString(e.dateTo)) AS dateTo,
  collect('-') AS dateFrom
