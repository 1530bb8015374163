// What is planned, conditional, requested, denied or disputed, the latest first.
// $from (date, default none): only what may have happened on this day or later
// $to (date, default none): only what may have happened on this day or before
// $limit (integer, default 100): at most so many rows
MATCH (e:Unconfirmed)
WHERE true
  AND ($from IS NULL OR e.dateTo >= $from) AND ($to IS NULL OR coalesce(e.dateFrom, e.dateTo) <= $to)
RETURN e.id AS event, e.kind AS kind, e.date AS date, e.dateFrom AS dateFrom, e.dateTo AS dateTo, e.datePrecision AS datePrecision,
  e.modality AS modality, e.polarity AS polarity, e.name AS name, e.claimed AS claimed, e.numSources AS numSources
ORDER BY dateTo DESC, event
LIMIT $limit
