// $rows: {mention, event}
UNWIND $rows AS row
MATCH (m:Mention {id: row.mention})
MATCH (e:Occurrence {id: row.event})
CREATE (m)-[:REPORTS]->(e)
