// The first and the last day that any actual event is known to have touched
MATCH (e:Event)
RETURN toString(min(coalesce(e.dateFrom, e.dateTo))) AS first, toString(max(e.dateTo)) AS last
