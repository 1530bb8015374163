// $polity: every actual event that a polity did towards others, with its last day and towards whom; read as columns
MATCH (x:Actor {id: $polity})<-[:FROM]-(e:Event)
WITH e
MATCH (e)-[:TO]->(y:Polity)
RETURN e.id AS id, coalesce(toString(e.dateTo), '') AS day, y.id AS towards
