// the data sets that events were imported from
MATCH (e:Event)
WHERE e.origin <> 'article'
RETURN DISTINCT e.origin AS origin
ORDER BY origin
