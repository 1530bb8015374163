// $ids: the places of events
UNWIND $ids AS id
MATCH (e:Event {id: id})
WITH e
MATCH (e)-[:LOCATED_AT]->(p:Place)
RETURN e.id AS event, p AS place
ORDER BY event
