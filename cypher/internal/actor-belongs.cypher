// $id: what an actor is part of, is a member of, or is an office of
MATCH (a:Actor {id: $id})-[r:PART_OF|MEMBER_OF|OF]->(x:Actor)
RETURN type(r) AS type, x.id AS id, x.name AS name, x.code AS code, r.from AS from, r.to AS to
ORDER BY type, id, coalesce(from, '')
