// The articles that have an address
MATCH (a:Article)
WHERE a.url IS NOT NULL
RETURN a.id AS id, a.url AS url, a.title AS title
ORDER BY id
