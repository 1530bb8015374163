// $rows: {mention, actor}
UNWIND $rows AS row
MATCH (m:Mention {id: row.mention})
MATCH (s:Actor {id: row.actor})
CREATE (m)-[:ASSERTED_BY]->(s)
