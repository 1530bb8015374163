// The ties of all pairs of polities as of a day, the strongest first: the figures of `entente ties`.
// $asOf (date): the day, e.g. 2025-12-31
// $window (integer, default 365): events of so many days count
// $halfLife (integer, default 30): an event counts half after so many days
// $scores (text, default goldstein): goldstein or plover
// $claims (text, default half): what only others tell of counts full, half or none
// $origin (text, default article): where the events come from
// $igos (text, default no): yes: organisations are polities too
// $limit (integer, default 100): at most so many rows
MATCH (e:Event)
WHERE e.dateTo >= $asOf - duration({days: $window}) AND e.dateFrom <= $asOf AND e.origin = $origin
WITH e, [x IN [e.dateFrom, e.dateTo, $asOf] | toString(x)] AS days
WITH e, [x IN days | {m: 12 * toInteger(left(x, 4)) + toInteger(substring(x, 5, 2)) - 3, d: toInteger(right(x, 2))}] AS days
WITH e, [x IN days | 365 * (x.m / 12) + x.m / 48 - x.m / 1200 + x.m / 4800 + (153 * (x.m % 12) + 2) / 5 + x.d] AS days
WITH e, days[2] - (days[0] + days[1]) / 2 AS age
WHERE age >= 0 AND age <= $window
WITH e, CASE $scores WHEN 'plover' THEN coalesce(e.ploverScore, 0.0) ELSE e.goldsteinScale END * e.confidence
  * log(1 + e.numSources) * CASE WHEN NOT e.claimed OR $claims = 'full' THEN 1.0 WHEN $claims = 'none' THEN 0.0 ELSE 0.5 END
  * 2.0 ^ (-1.0 * age / $halfLife) AS w
WHERE w <> 0
MATCH (e)-[:FROM]->(x:Polity)
WITH e, w, x
MATCH (e)-[:TO]->(y:Polity)
WHERE x.id <> y.id AND ($igos = 'yes' OR x:State AND y:State)
WITH e, w, CASE WHEN x.id < y.id THEN x.id ELSE y.id END AS a, CASE WHEN x.id < y.id THEN y.id ELSE x.id END AS b,
  collect(DISTINCT x.id) AS from
WITH a, b, sum(CASE WHEN w > 0 THEN w ELSE 0.0 END) AS cooperation, sum(CASE WHEN w < 0 THEN -w ELSE 0.0 END) AS conflict,
  sum(CASE WHEN a IN from THEN w ELSE 0.0 END) AS fromNet, sum(CASE WHEN b IN from THEN w ELSE 0.0 END) AS toNet,
  count(e) AS events, collect(e.publishers) AS publishers
WITH a, b, cooperation, conflict, cooperation - conflict AS net, fromNet, toNet, events,
  size(reduce(all = [], some IN publishers | all + [p IN some WHERE NOT p IN all])) AS sources
WITH a, b, cooperation, conflict, net, fromNet, toNet, events, sources,
  CASE WHEN net < 0 THEN -net ELSE net END / (cooperation + conflict + 10) AS strength
WHERE strength >= 0.05
MATCH (p:Polity {id: a})
MATCH (q:Polity {id: b})
RETURN a, p.name AS aName, b, q.name AS bName, CASE WHEN net > 0 THEN 1 ELSE -1 END AS sign, strength,
  -log(strength) AS cost, cooperation, conflict, net, log((1 + cooperation) / (1 + conflict)) AS logRatio, fromNet, toNet,
  events, sources
ORDER BY strength DESC, a, b
LIMIT $limit
