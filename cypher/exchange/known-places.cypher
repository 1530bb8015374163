// $ids
UNWIND $ids AS id
MATCH (n:Place {id: id})
RETURN n.id AS id
