// $rows: {id, formerId, knownTo}; see close-reports
UNWIND $rows AS row
MATCH (a:Article)-[r:CONTAINS]->(m:Mention {id: row.id})
SET m.knownTo = row.knownTo, m.id = row.formerId
REMOVE m:Mention
SET m:FormerMention
CREATE (a)-[:CONTAINED]->(m)
DELETE r
