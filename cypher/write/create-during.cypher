// $rows: {event, to}
UNWIND $rows AS row
MATCH (e:Occurrence {id: row.event})
MATCH (t:Month {id: row.to})
CREATE (e)-[:DURING]->(t)
