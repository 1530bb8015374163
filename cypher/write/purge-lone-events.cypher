// $ids: deletes those that no mention reports or reported
UNWIND $ids AS id
MATCH (e:Occurrence {id: id})
WHERE NOT EXISTS { (:FormerMention)-[:REPORTED]->(e) } AND NOT EXISTS { (:Mention)-[:REPORTS]->(e) }
DETACH DELETE e
