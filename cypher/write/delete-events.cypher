// $ids
UNWIND $ids AS id
MATCH (e:Occurrence {id: id})
DETACH DELETE e
