// $ids
UNWIND $ids AS id
MATCH (e:Occurrence {id: id})
RETURN e.id AS id, e.digest AS digest, labels(e) AS labels
ORDER BY id
