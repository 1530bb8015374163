// $ids
UNWIND $ids AS id
MATCH (n:Occurrence {id: id})
RETURN n.id AS id
