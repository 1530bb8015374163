// $ids
UNWIND $ids AS id
MATCH (n:Source {id: id})
RETURN n.id AS id, n.name AS name
ORDER BY id
