// $ids: where some events happened
UNWIND $ids AS id
MATCH (e:Occurrence {id: id})
WITH e
MATCH (e)-[:LOCATED_AT]->(p:Place)
RETURN e.id AS event, p.id AS id, p.name AS name
ORDER BY event, id
