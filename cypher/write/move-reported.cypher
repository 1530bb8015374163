// What former mentions reported follows the event to its new id. $rows: {id, to}
UNWIND $rows AS row
MATCH (m:FormerMention)-[r:REPORTED]->(:Occurrence {id: row.id})
MATCH (e:Occurrence {id: row.to})
CREATE (m)-[:REPORTED]->(e)
DELETE r
