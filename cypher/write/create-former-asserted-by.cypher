// $rows: {mention, actor}
UNWIND $rows AS row
MATCH (m:FormerMention {id: row.mention})
MATCH (s:Actor {id: row.actor})
CREATE (m)-[:ASSERTED_BY]->(s)
