// The actual events between two polities, either way, by date.
// $a (polity): one side, by code, id or name, e.g. RUS
// $b (polity): the other side, e.g. VEN
// $from (date, default none): only what may have happened on this day or later
// $to (date, default none): only what may have happened on this day or before
MATCH (x:Polity)
WHERE (x.id = $a OR x.code = $a OR x.iso3 = $a OR toLower(x.name) = toLower($a) OR $a IN x.aliases)
MATCH (y:Polity)
WHERE (y.id = $b OR y.code = $b OR y.iso3 = $b OR toLower(y.name) = toLower($b) OR $b IN y.aliases)
MATCH (x)<-[:FROM|TO]-(e:Event)-[:FROM|TO]->(y)
WHERE x <> y AND (EXISTS { (x)<-[:FROM]-(e)-[:TO]->(y) } OR EXISTS { (y)<-[:FROM]-(e)-[:TO]->(x) })
  AND ($from IS NULL OR e.dateTo >= $from) AND ($to IS NULL OR coalesce(e.dateFrom, e.dateTo) <= $to)
WITH DISTINCT e
MATCH (e)-[:FROM]->(f:Polity)
WITH e, f
ORDER BY f.id
WITH e, collect(f.id) AS from
MATCH (e)-[:TO]->(t:Polity)
WITH e, from, t
ORDER BY t.id
WITH e, from, collect(t.id) AS to
RETURN e.id AS event, e.kind AS kind, e.date AS date, e.dateFrom AS dateFrom, e.dateTo AS dateTo, e.datePrecision AS datePrecision,
  from, to, e.reciprocal AS reciprocal, e.eventCode AS eventCode, e.goldsteinScale AS goldsteinScale, e.confidence AS confidence, e.claimed AS claimed,
  e.numSources AS numSources, e.numMentions AS numMentions
ORDER BY coalesce(dateFrom, dateTo), dateTo, event
