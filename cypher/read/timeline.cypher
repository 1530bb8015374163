// The actual events in which an actor or a polity takes part, by date.
// $actor (actor): by code, id or name, e.g. VEN
// $from (date, default none): only what may have happened on this day or later
// $to (date, default none): only what may have happened on this day or before
MATCH (x:Actor)
WHERE (x.id = $actor OR x.code = $actor OR toLower(x.name) = toLower($actor) OR $actor IN x.aliases)
WITH x
MATCH (x)<-[:FROM|TO|HAS_SOURCE|HAS_TARGET]-(e:Event)
WHERE ($from IS NULL OR e.dateTo >= $from) AND ($to IS NULL OR coalesce(e.dateFrom, e.dateTo) <= $to)
WITH DISTINCT e
WITH e, [(e)-[:FROM]->(f:Polity) | f.id] + [null] AS polities
UNWIND polities AS f
WITH e, f
ORDER BY f
WITH e, collect(f) AS from
WITH e, from, [(e)-[:TO]->(t:Polity) | t.id] + [null] AS polities
UNWIND polities AS t
WITH e, from, t
ORDER BY t
WITH e, from, collect(t) AS to
RETURN e.id AS event, e.kind AS kind, e.date AS date, e.dateFrom AS dateFrom, e.dateTo AS dateTo, e.datePrecision AS datePrecision,
  from, to, e.name AS name, e.eventCode AS eventCode, e.goldsteinScale AS goldsteinScale, e.confidence AS confidence, e.claimed AS claimed,
  e.numSources AS numSources, e.numMentions AS numMentions
ORDER BY coalesce(dateFrom, dateTo), dateTo, event
