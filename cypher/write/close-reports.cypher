// A mention that is no longer held leaves REPORTS, so that no ordinary query meets it. $rows: {id, knownTo}
UNWIND $rows AS row
MATCH (m:Mention {id: row.id})-[r:REPORTS]->(e:Occurrence)
CREATE (m)-[:REPORTED]->(e)
DELETE r
