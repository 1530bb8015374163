// $ids: articles
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:CONTAINS]->(m:Mention)
RETURN m.id AS id, m.cell AS cell, m.spanFrom AS spanFrom, m.spanTo AS spanTo, m.version AS version,
  [(m)-[:REPORTS]->(e:Occurrence) | e.id][0] AS event
ORDER BY id
