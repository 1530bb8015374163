// Mentions of a version that was already superseded when it came in. $rows: as create-mentions
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (m:FormerMention {id: row.id})
SET m = row.properties, m.confidence = toFloat(row.confidence),
  m.spanFrom = date(row.spanFrom), m.spanTo = date(row.spanTo)
CREATE (a)-[:CONTAINED]->(m)
