MATCH (a:Article)
RETURN a.id AS id
ORDER BY id
