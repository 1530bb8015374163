// $polity, $from, $to, $kind, $code, $root, $origin (null for any): the actual events that a polity did towards others,
// the latest first, with their last day and towards whom; read as columns
MATCH (x:Actor {id: $polity})<-[:FROM]-(e:Event)
WHERE
  ($from IS NULL OR e.dateTo >= $from) AND ($to IS NULL OR coalesce(e.dateFrom, e.dateTo) <= $to)
  AND ($kind IS NULL OR e.kind = $kind) AND ($origin IS NULL OR e.origin = $origin)
  AND ($root IS NULL OR e.eventRootCode = $root) AND ($code IS NULL OR e.eventCode STARTS WITH $code)
WITH e
MATCH (e)-[:TO]->(y:Polity)
RETURN e.id AS id, coalesce(toString(e.dateTo), '') AS day, y.id AS list
ORDER BY day DESC, id DESC, list
