// $ids: who acts in some events and who is acted upon, as named and coded then, and where they happened
UNWIND $ids AS id
MATCH (e:Occurrence {id: id})
WITH e
MATCH (e)-[r:HAS_SOURCE|HAS_TARGET|LOCATED_AT]->(a)
RETURN e.id AS event, type(r) AS type, a.id AS id, a.name AS name, r.code AS code, r.office AS office, r.surface AS surface
ORDER BY event, type, id
