// $days (dates), $afterDay, $afterId, $from, $to, $kind, $code, $root, $origin, $limit: actual events whose last day is one
// of some, the latest first, after a place (its day and id). Day by day by equality: that is what finds the index.
UNWIND $days AS wanted
MATCH (e:Event {dateTo: wanted})
WITH e, toString(e.dateTo) AS day
WHERE ($afterDay IS NULL OR day < $afterDay OR (day = $afterDay AND e.id < $afterId))
  AND ($from IS NULL OR e.dateTo >= $from) AND ($to IS NULL OR coalesce(e.dateFrom, e.dateTo) <= $to)
  AND ($kind IS NULL OR e.kind = $kind) AND ($origin IS NULL OR e.origin = $origin)
  AND ($root IS NULL OR e.eventRootCode = $root) AND ($code IS NULL OR e.eventCode STARTS WITH $code)
RETURN e.id AS id, day
ORDER BY day DESC, id DESC
LIMIT $limit
