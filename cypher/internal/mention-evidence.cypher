// $ids: mentions with the text they stand in and what coding said of them
UNWIND $ids AS id
MATCH (a:Article)-[:CONTAINS]->(m:Mention {id: id})
OPTIONAL MATCH (a)-[:HAS_VERSION]->(v:Version {id: m.version})
RETURN m.id AS id, a.language AS language, v.text AS text, m.version AS version, m.coded AS coded,
  m.quote AS quote, m.sentence AS sentence
ORDER BY id
