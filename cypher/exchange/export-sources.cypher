// $ids: the sources of events
UNWIND $ids AS id
MATCH (e:Event {id: id})
WITH e
MATCH (e)-[r:HAS_SOURCE]->(a:Actor)
RETURN e.id AS event, a.id AS actor, a.name AS name, r.code AS code, r.surface AS surface, r.columns AS columns
ORDER BY event, actor
