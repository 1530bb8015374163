// $id: the offices that a person holds or held, and of whom
MATCH (p:Actor {id: $id})-[h:HOLDS]->(o:Office)
OPTIONAL MATCH (o)-[:OF]->(x:Actor)
RETURN o.id AS id, o.name AS name, x.id AS of, x.name AS ofName, h.from AS from, h.to AS to
ORDER BY coalesce(from, ''), id, of
