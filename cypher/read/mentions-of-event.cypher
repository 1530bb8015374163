// Where an event is reported: article, sentence, words, the rule that fired and who says so; or data set and row.
// $id (text): id of the event; former ids answer too
OPTIONAL MATCH (r:Redirect {id: $id})
WITH coalesce(r.to, $id) AS id
MATCH (e:Occurrence {id: id})
WITH e
MATCH (e)<-[:REPORTS]-(m:Mention)
WITH m, [(m)<-[:CONTAINS]-(a:Article) | a][0] AS a, [(m)-[:ASSERTED_BY]->(s:Actor) | s][0] AS s
RETURN m.id AS mention, a.id AS article, a.title AS title, coalesce(a.url, m.url) AS url, a.published AS published,
  m.sentence AS sentence, m.quote AS quote, m.rule AS rule, m.confidence AS confidence, m.modality AS modality,
  m.polarity AS polarity, s.id AS speaker, s.name AS speakerName, m.start AS start, m.end AS end, m.dataset AS dataset,
  m.row AS row
ORDER BY published, article, start, mention
