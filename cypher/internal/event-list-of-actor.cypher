// $actor, $from, $to, $kind, $code, $root, $origin (null for any): the actual events of an actor or polity, the latest
// first, with their last day; read as columns
MATCH (x:Actor {id: $actor})<-[:FROM|TO|HAS_SOURCE|HAS_TARGET]-(e:Event)
WITH DISTINCT e
WHERE
  ($from IS NULL OR e.dateTo >= $from) AND ($to IS NULL OR coalesce(e.dateFrom, e.dateTo) <= $to)
  AND ($kind IS NULL OR e.kind = $kind) AND ($origin IS NULL OR e.origin = $origin)
  AND ($root IS NULL OR e.eventRootCode = $root) AND ($code IS NULL OR e.eventCode STARTS WITH $code)
RETURN e.id AS id, coalesce(toString(e.dateTo), '') AS day, '' AS list
ORDER BY day DESC, id DESC
