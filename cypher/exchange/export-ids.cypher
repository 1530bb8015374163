// $day (date), $origins (null: all): the events that end on a day
MATCH (e:Event)
WHERE e.dateTo >= $day AND e.dateTo <= $day AND ($origins IS NULL OR e.origin IN $origins)
RETURN e.id AS id
ORDER BY id
