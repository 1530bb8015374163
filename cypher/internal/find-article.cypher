// $key, $url: an article by its id, its URL (as it came, or normalised) or the id it came with
MATCH (a:Article)
WHERE a.id = $key OR a.id = $url OR a.sourceId = $key OR a.url = $key
RETURN a.id AS id, a.title AS title
ORDER BY id
LIMIT 5
