// How many actual events there are of each kind, most first.
// $from (date, default none): only what may have happened on this day or later
// $to (date, default none): only what may have happened on this day or before
MATCH (e:Event)
WHERE true
  AND ($from IS NULL OR e.dateTo >= $from) AND ($to IS NULL OR coalesce(e.dateFrom, e.dateTo) <= $to)
RETURN e.kind AS kind, count(e) AS events, sum(e.numMentions) AS mentions
ORDER BY events DESC, kind
