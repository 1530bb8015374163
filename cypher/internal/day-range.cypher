// The first and the last day that any actual event whose time is told is known to have touched
MATCH (e:Event)
WHERE e.dateFrom IS NOT NULL
RETURN toString(min(e.dateFrom)) AS first, toString(max(e.dateTo)) AS last
