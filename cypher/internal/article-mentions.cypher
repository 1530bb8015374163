// $id: the open mentions of an article, in the order of its text
MATCH (a:Article {id: $id})-[:CONTAINS]->(m:Mention)
WITH m, [(m)-[:ASSERTED_BY]->(x:Actor) | x][0] AS x, [(m)-[:REPORTS]->(e:Occurrence) | e][0] AS e
RETURN m.id AS id, m.quote AS quote, m.sentence AS sentence, m.start AS start, m.end AS end, m.sentenceStart AS sentenceStart,
  m.rule AS rule, m.confidence AS confidence, m.modality AS modality, m.polarity AS polarity, x.id AS speaker,
  x.name AS speakerName, e.id AS event, e.kind AS kind
ORDER BY start, id
