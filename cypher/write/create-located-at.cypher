// $rows: {event, to}
UNWIND $rows AS row
MATCH (e:Occurrence {id: row.event})
MATCH (t:Place {id: row.to})
CREATE (e)-[:LOCATED_AT]->(t)
