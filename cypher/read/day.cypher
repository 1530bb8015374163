// The actual events that happened, or may have happened, on a day; those known to the day first.
// $date (date): e.g. 2025-12-22
MATCH (e:Event)
WHERE e.dateFrom <= $date AND e.dateTo >= $date
RETURN e.id AS event, e.kind AS kind, e.date AS date, e.dateFrom AS dateFrom, e.dateTo AS dateTo, e.datePrecision AS datePrecision,
  e.name AS name, e.eventCode AS eventCode, e.goldsteinScale AS goldsteinScale, e.confidence AS confidence, e.claimed AS claimed,
  e.numSources AS numSources, e.numMentions AS numMentions
ORDER BY CASE datePrecision WHEN 'day' THEN 0 ELSE 1 END, dateFrom, dateTo, event
