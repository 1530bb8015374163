// $ids: who is acted upon in some events, as named and coded then
UNWIND $ids AS id
MATCH (e:Occurrence {id: id})
WITH e
MATCH (e)-[t:HAS_TARGET]->(a:Actor)
RETURN e.id AS event, a.id AS id, a.name AS name, t.code AS code, t.office AS office, t.surface AS surface
ORDER BY event, id
