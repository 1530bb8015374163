// $after, $limit: a page of mentions after an id, with the text of the version that holds them
MATCH (a:Article)-[:CONTAINED]->(m:FormerMention)
WHERE m.id > $after
OPTIONAL MATCH (a)-[:HAS_VERSION]->(v:Version {id: m.version})
RETURN m.id AS id, m.version AS version, m.coded AS coded, m.quote AS quote, m.sentence AS sentence,
  m.knownFrom AS knownFrom, m.knownTo AS knownTo, v.text AS text
ORDER BY id
LIMIT $limit
