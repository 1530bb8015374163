// $key: an actor by its id, code, ISO code or name
MATCH (a:Actor)
WHERE a.id = $key OR a.code = $key OR a.iso3 = $key OR a.name = $key
RETURN a.id AS id, a.name AS name, a.code AS code, labels(a) AS labels
ORDER BY id
LIMIT 5
