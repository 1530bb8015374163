// $ids: how many of some actors are stored
UNWIND $ids AS id
MATCH (a:Actor {id: id})
RETURN count(a) AS actors
