// Publishers without articles
MATCH (s:Source)
WHERE NOT EXISTS { (s)-[:PUBLISHED]->(:Article) }
DELETE s
