// $origin: the events of a data set with the addresses that its rows give
MATCH (m:Mention)-[:REPORTS]->(e:Event)
WHERE e.origin = $origin AND m.url IS NOT NULL
RETURN e.id AS event, m.url AS url
