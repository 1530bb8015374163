// $days (ISO), $from, $to, $kind, $code, $root, $origin (null for any): the actual events that stand on some days and ended
// with them, the latest first; read as columns. By the nodes of days, since dates have no index on the embedded engine.
UNWIND $days AS wanted
MATCH (d:Day {id: wanted})<-[:ON]-(e:Event)
WHERE e.dateTo = e.date AND
  ($from IS NULL OR e.dateTo >= $from) AND ($to IS NULL OR coalesce(e.dateFrom, e.dateTo) <= $to)
  AND ($kind IS NULL OR e.kind = $kind) AND ($origin IS NULL OR e.origin = $origin)
  AND ($root IS NULL OR e.eventRootCode = $root) AND ($code IS NULL OR e.eventCode STARTS WITH $code)
RETURN e.id AS id, wanted AS day, wanted AS list
ORDER BY day DESC, id DESC
