// Cooperation and conflict between two polities by month, weighed as on the events' own days.
// $a (polity): one side, by code, id or name, e.g. RUS
// $b (polity): the other side, e.g. VEN
MATCH (x:Polity)
WHERE (x.id = $a OR x.code = $a OR x.iso3 = $a OR toLower(x.name) = toLower($a) OR $a IN x.aliases)
MATCH (y:Polity)
WHERE (y.id = $b OR y.code = $b OR y.iso3 = $b OR toLower(y.name) = toLower($b) OR $b IN y.aliases)
MATCH (x)<-[:FROM|TO]-(e:Event)-[:FROM|TO]->(y)
WHERE x <> y AND e.date IS NOT NULL
  AND (EXISTS { (x)<-[:FROM]-(e)-[:TO]->(y) } OR EXISTS { (y)<-[:FROM]-(e)-[:TO]->(x) })
WITH DISTINCT e
WITH left(toString(e.date), 7) AS month, e.goldsteinScale * e.confidence * log(1 + e.numSources)
  * CASE WHEN e.claimed THEN 0.5 ELSE 1.0 END AS w
RETURN month, sum(CASE WHEN w > 0 THEN w ELSE 0.0 END) AS cooperation, sum(CASE WHEN w < 0 THEN -w ELSE 0.0 END) AS conflict,
  sum(w) AS net, count(*) AS events
ORDER BY month
