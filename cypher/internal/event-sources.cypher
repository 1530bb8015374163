// $ids: who acts in some events, as named and coded then
UNWIND $ids AS id
MATCH (e:Occurrence {id: id})
WITH e
MATCH (e)-[s:HAS_SOURCE]->(a:Actor)
RETURN e.id AS event, a.id AS id, a.name AS name, s.code AS code, s.office AS office, s.surface AS surface
ORDER BY event, id
