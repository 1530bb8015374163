// $ids
UNWIND $ids AS id
MATCH (n:Mention {id: id})
RETURN n.id AS id
