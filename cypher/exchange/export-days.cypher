// $from, $to (dates), $origins (null: all): how many events end on each day
MATCH (e:Event)
WHERE e.dateTo >= $from AND e.dateTo <= $to AND ($origins IS NULL OR e.origin IN $origins)
RETURN toString(e.dateTo) AS day, count(e) AS events
ORDER BY day
