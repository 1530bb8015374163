// $afterDay, $afterId, $kind, $code, $root, $origin, $limit: actual events of which not even a last day is known, after a
// place (its day and id)
MATCH (e:Event)
WHERE e.dateTo IS NULL
  AND ($afterDay IS NULL OR $afterDay > '' OR e.id < $afterId)
  AND ($kind IS NULL OR e.kind = $kind) AND ($origin IS NULL OR e.origin = $origin)
  AND ($root IS NULL OR e.eventRootCode = $root) AND ($code IS NULL OR e.eventCode STARTS WITH $code)
RETURN e.id AS id, '' AS day
ORDER BY id DESC
LIMIT $limit
