// $rows: {mention, actor}: who says so is another actor, stored
UNWIND $rows AS row
MATCH (m:Mention {id: row.mention})-[r:ASSERTED_BY]->(:Actor)
MATCH (a:Actor {id: row.actor})
CREATE (m)-[:ASSERTED_BY]->(a)
DELETE r
