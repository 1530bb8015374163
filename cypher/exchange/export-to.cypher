// $ids: the polities that events go to
UNWIND $ids AS id
MATCH (e:Event {id: id})
WITH e
MATCH (e)-[:TO]->(p:Polity)
RETURN e.id AS event, p.id AS polity
ORDER BY event, polity
