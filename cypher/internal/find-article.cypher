// $key, $byUrl: an article by its id, the id that its URL gives, its URL as it came, or the id it came with
MATCH (a:Article)
WHERE a.id = $key OR a.id = $byUrl OR a.sourceId = $key OR a.url = $key
RETURN a.id AS id, a.title AS title
ORDER BY id
LIMIT 5
