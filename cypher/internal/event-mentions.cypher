// $id: what reports an event, the surest first: mentions of articles, and rows of data sets, which have no words. (One
// step a MATCH: the embedded engine begins a longer pattern at the articles, all of them.)
MATCH (e:Occurrence {id: $id})
WITH e
MATCH (e)<-[:REPORTS]-(m:Mention)
OPTIONAL MATCH (m)<-[:CONTAINS]-(a:Article)
OPTIONAL MATCH (s:Source)-[:PUBLISHED]->(a)
OPTIONAL MATCH (m)-[:ASSERTED_BY]->(x:Actor)
RETURN m.id AS id, m.quote AS quote, m.sentence AS sentence, m.start AS start, m.end AS end, m.sentenceStart AS sentenceStart,
  m.rule AS rule, coalesce(m.confidence, e.confidence) AS confidence, coalesce(m.modality, e.modality) AS modality,
  coalesce(m.polarity, e.polarity) AS polarity, x.id AS speaker, x.name AS speakerName, a.id AS article, a.title AS title,
  a.url AS url, a.published AS published, a.language AS language, s.name AS source, m.dataset AS dataset, m.row AS row,
  m.url AS rowUrl
ORDER BY confidence DESC, id
