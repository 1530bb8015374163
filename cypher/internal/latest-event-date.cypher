// The last day that any actual event is known to have happened on
MATCH (e:Event)
WHERE e.dateFrom IS NOT NULL
RETURN toString(max(e.dateTo)) AS date
