// $rows: {id, formerId, knownTo}; see close-reports
UNWIND $rows AS row
MATCH (m:Mention {id: row.id})
WITH row, m
MATCH (m)<-[r:CONTAINS]-(a:Article)
SET m.knownTo = row.knownTo, m.id = row.formerId
REMOVE m:Mention
SET m:FormerMention
CREATE (a)-[:CONTAINED]->(m)
DELETE r
