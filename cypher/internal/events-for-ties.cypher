// $from, $to (ISO days), $origins, $undated (whether undated events count)
MATCH (e:Event)
WHERE e.dateTo >= date($from) AND e.dateFrom <= date($to) AND e.origin IN $origins
   OR $undated AND e.dateFrom IS NULL AND e.dateTo >= date($from) AND e.dateTo <= date($to) AND e.origin IN $origins
RETURN e.id AS id, e.kind AS kind, e.reciprocal AS reciprocal, e.goldsteinScale AS goldstein, e.confidence AS confidence,
  e.claimed AS claimed, e.publishers AS publishers, e.numSources AS numSources, toString(e.dateFrom) AS dateFrom,
  toString(e.dateTo) AS dateTo, e.eventCode AS cameo,
  [(e)-[:FROM]->(p:Polity) | p.id] AS from, [(e)-[:TO]->(p:Polity) | p.id] AS to
ORDER BY id
