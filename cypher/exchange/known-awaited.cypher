// $ids
UNWIND $ids AS id
MATCH (n:Awaited {id: id})
RETURN n.id AS id
