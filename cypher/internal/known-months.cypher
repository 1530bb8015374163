// $ids
UNWIND $ids AS id
MATCH (n:Month {id: id})
RETURN n.id AS id
ORDER BY id
