MATCH (e:Occurrence)
WHERE e.bucket IS NOT NULL
REMOVE e.bucket
