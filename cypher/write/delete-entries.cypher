// $ids
UNWIND $ids AS id
MATCH (n:Entry {id: id})
DELETE n
