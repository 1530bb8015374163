// $actor: an actor by code, id or name
MATCH (x:Actor)
WHERE (x.id = $actor OR x.code = $actor OR toLower(x.name) = toLower($actor) OR $actor IN x.aliases)
RETURN x.id AS id
ORDER BY id
