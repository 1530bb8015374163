// $rows: {event, polity}
UNWIND $rows AS row
MATCH (e:Occurrence {id: row.event})
MATCH (p:Actor {id: row.polity})
CREATE (e)-[:TO]->(p)
