// The first and the last day that any actual event is known to have touched, and those of events whose time the text tells
MATCH (e:Event)
WITH e, CASE WHEN e.dateFrom IS NULL THEN null ELSE e.dateTo END AS told
RETURN toString(min(coalesce(e.dateFrom, e.dateTo))) AS first, toString(max(e.dateTo)) AS last,
  toString(min(e.dateFrom)) AS firstTold, toString(max(told)) AS lastTold
