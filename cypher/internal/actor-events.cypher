// $ids: in how many actual events some actors take part themselves; those that take part in none are left out
UNWIND $ids AS id
MATCH (a:Actor {id: id})
WITH a
MATCH (a)<-[:HAS_SOURCE|HAS_TARGET]-(e:Event)
RETURN a.id AS id, count(DISTINCT e) AS events
ORDER BY id
