// $id: the open mentions of an article, in the order of its text
MATCH (a:Article {id: $id})-[:CONTAINS]->(m:Mention)
OPTIONAL MATCH (m)-[:ASSERTED_BY]->(x:Actor)
OPTIONAL MATCH (m)-[:REPORTS]->(e:Occurrence)
RETURN m.id AS id, m.quote AS quote, m.sentence AS sentence, m.start AS start, m.end AS end, m.sentenceStart AS sentenceStart,
  m.rule AS rule, m.confidence AS confidence, m.modality AS modality, m.polarity AS polarity, x.id AS speaker,
  x.name AS speakerName, e.id AS event, e.kind AS kind
ORDER BY start, id
