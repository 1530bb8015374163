// $actor, $also (ids or null), $unconfirmed, $afterDay, $afterId, $from, $to, $kind, $code, $root, $origin, $limit: the
// events of an actor or polity, the latest first, after a place (its day and id); $also takes part too
MATCH (x:Actor {id: $actor})<-[:FROM|TO|HAS_SOURCE|HAS_TARGET]-(e:Occurrence)
WITH DISTINCT e
WHERE (e:Event OR ($unconfirmed AND e:Unconfirmed))
  AND ($also IS NULL OR EXISTS { (e)-[:FROM|TO|HAS_SOURCE|HAS_TARGET]->(:Actor {id: $also}) })
WITH e, coalesce(toString(e.dateTo), '') AS day
WHERE ($afterDay IS NULL OR day < $afterDay OR (day = $afterDay AND e.id < $afterId))
  AND ($from IS NULL OR e.dateTo >= $from) AND ($to IS NULL OR coalesce(e.dateFrom, e.dateTo) <= $to)
  AND ($kind IS NULL OR e.kind = $kind) AND ($origin IS NULL OR e.origin = $origin)
  AND ($root IS NULL OR e.eventRootCode = $root) AND ($code IS NULL OR e.eventCode STARTS WITH $code)
RETURN e.id AS id, day
ORDER BY day DESC, id DESC
LIMIT $limit
