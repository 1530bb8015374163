// What former mentions reported follows the event to its new id. $rows: {id, to}
UNWIND $rows AS row
MATCH (before:Occurrence {id: row.id})
WITH row, before
MATCH (before)<-[r:REPORTED]-(m:FormerMention)
MATCH (e:Occurrence {id: row.to})
CREATE (m)-[:REPORTED]->(e)
DELETE r
