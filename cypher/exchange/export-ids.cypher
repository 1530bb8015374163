// $from, $to (dates), $origins (null: all): the events that end within, by their last day
MATCH (e:Event)
WHERE e.dateTo >= $from AND e.dateTo <= $to AND ($origins IS NULL OR e.origin IN $origins)
RETURN e.id AS id
ORDER BY e.dateTo, id
