// $rows: {article, id, confidence, date, dateFrom, dateTo, spanFrom, spanTo, properties}, none of them stored
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (m:Mention {id: row.id})
SET m = row.properties, m.confidence = toFloat(row.confidence),
  m.spanFrom = date(row.spanFrom), m.spanTo = date(row.spanTo)
CREATE (a)-[:CONTAINS]->(m)
