// $afterDay, $afterId, $from, $to, $kind, $code, $root, $origin, $limit: what is planned, conditional, requested, denied
// or disputed, the latest first, after a place (its day and id)
MATCH (e:Unconfirmed)
WITH e, coalesce(toString(e.dateTo), '') AS day
WHERE ($afterDay IS NULL OR day < $afterDay OR (day = $afterDay AND e.id < $afterId))
  AND ($from IS NULL OR e.dateTo >= $from) AND ($to IS NULL OR coalesce(e.dateFrom, e.dateTo) <= $to)
  AND ($kind IS NULL OR e.kind = $kind) AND ($origin IS NULL OR e.origin = $origin)
  AND ($root IS NULL OR e.eventRootCode = $root) AND ($code IS NULL OR e.eventCode STARTS WITH $code)
RETURN e.id AS id, day
ORDER BY day DESC, id DESC
LIMIT $limit
