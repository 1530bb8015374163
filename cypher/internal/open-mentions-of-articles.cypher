// $ids: articles
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:CONTAINS]->(m:Mention)
OPTIONAL MATCH (m)-[:REPORTS]->(e:Occurrence)
RETURN m.id AS id, m.cell AS cell, m.spanFrom AS spanFrom, m.spanTo AS spanTo, m.version AS version, e.id AS event
ORDER BY id
