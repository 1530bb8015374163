// $rows: {event, to}
UNWIND $rows AS row
MATCH (e:Occurrence {id: row.event})
MATCH (t:Day {id: row.to})
CREATE (e)-[:ON]->(t)
