// Conflictual events between two polities by direction, most first; a reciprocal event counts in both directions.
// $from (date, default none): only what may have happened on this day or later
// $to (date, default none): only what may have happened on this day or before
// $limit (integer, default 20): at most so many rows
MATCH (a:Polity)<-[:FROM]-(e:Event)-[:TO]->(b:Polity)
WHERE a <> b AND e.goldsteinScale < 0
  AND ($from IS NULL OR e.dateTo >= $from) AND ($to IS NULL OR coalesce(e.dateFrom, e.dateTo) <= $to)
WITH a, b, count(DISTINCT e) AS events, sum(e.goldsteinScale) AS total, max(e.dateTo) AS latest
RETURN a.id AS from, a.name AS fromName, b.id AS to, b.name AS toName, events, round(total * 10) / 10 AS goldstein, latest
ORDER BY events DESC, from, to
LIMIT $limit
