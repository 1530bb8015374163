// $id: an event: the mentions that report it
MATCH (a:Article)-[:CONTAINS]->(m:Mention)-[:REPORTS]->(n:Occurrence {id: $id})
OPTIONAL MATCH (m)-[:ASSERTED_BY]->(speaker:Actor)
RETURN m.id AS mention, a.id AS article, a.title AS title, a.url AS url, a.sourceId AS sourceId,
  toString(a.published) AS published, m.sentence AS sentence, m.quote AS quote, m.start AS start, m.end AS end,
  m.rule AS rule, m.confidence AS confidence, m.modality AS modality, m.polarity AS polarity, speaker.name AS speaker
ORDER BY confidence DESC, mention
