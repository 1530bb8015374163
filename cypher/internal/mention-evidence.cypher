// $ids: mentions with the text they stand in and what coding said of them
UNWIND $ids AS id
MATCH (m:Mention {id: id})
WITH m
MATCH (m)<-[:CONTAINS]-(a:Article)
RETURN m.id AS id, a.language AS language,
  [(a)-[:HAS_VERSION]->(v:Version) WHERE v.id = m.version | v.text][0] AS text, m.version AS version,
  m.coded AS coded, m.quote AS quote, m.sentence AS sentence
ORDER BY id
