// Where an event is reported: article, sentence, words, the rule that fired and who says so.
// $id (text): id of the event; former ids answer too
OPTIONAL MATCH (r:Redirect {id: $id})
WITH coalesce(r.to, $id) AS id
MATCH (a:Article)-[:CONTAINS]->(m:Mention)-[:REPORTS]->(e:Occurrence {id: id})
OPTIONAL MATCH (m)-[:ASSERTED_BY]->(s:Actor)
RETURN m.id AS mention, a.id AS article, a.title AS title, a.url AS url, a.published AS published,
  m.sentence AS sentence, m.quote AS quote, m.rule AS rule, m.confidence AS confidence, m.modality AS modality,
  m.polarity AS polarity, s.id AS speaker, s.name AS speakerName, m.start AS start, m.end AS end
ORDER BY published, article, start, mention
