// $ids
UNWIND $ids AS id
MATCH (n:Day {id: id})
RETURN n.id AS id
ORDER BY id
