// $actor: every actual event of an actor or polity, with its last day; read as columns
MATCH (x:Actor {id: $actor})<-[:FROM|TO|HAS_SOURCE|HAS_TARGET]-(e:Event)
WITH DISTINCT e
RETURN e.id AS id, coalesce(toString(e.dateTo), '') AS day, '' AS towards
