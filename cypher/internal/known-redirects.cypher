// $ids
UNWIND $ids AS id
MATCH (n:Redirect {id: id})
RETURN n.id AS id
ORDER BY id
