// $ids: articles; the mentions that they hold, open and former, with what coding said of them
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:CONTAINS|CONTAINED]->(m)
RETURN m.id AS id, m:Mention AS open, m.version AS version, m.coded AS coded, m.quote AS quote, m.sentence AS sentence
ORDER BY id
