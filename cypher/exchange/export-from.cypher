// $ids: the polities that events go from
UNWIND $ids AS id
MATCH (e:Event {id: id})
WITH e
MATCH (e)-[:FROM]->(p:Polity)
RETURN e.id AS event, p.id AS polity
ORDER BY event, polity
