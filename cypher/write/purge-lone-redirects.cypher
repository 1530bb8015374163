// Redirects to events that are no more
MATCH (r:Redirect)
WHERE NOT EXISTS { MATCH (e:Occurrence) WHERE e.id = r.to }
DELETE r
