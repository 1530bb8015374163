// $id: what reports an event, the surest first: mentions of articles, and rows of data sets, which have no words. (One
// step a MATCH and lists for what may be missing: see evidence-of-events.)
MATCH (e:Occurrence {id: $id})
WITH e
MATCH (e)<-[:REPORTS]-(m:Mention)
WITH e, m, [(m)<-[:CONTAINS]-(a:Article) | a][0] AS a, [(m)-[:ASSERTED_BY]->(x:Actor) | x][0] AS x,
  [(m)<-[:CONTAINS]-(:Article)<-[:PUBLISHED]-(s:Source) | s.name][0] AS source
RETURN m.id AS id, m.quote AS quote, m.sentence AS sentence, m.start AS start, m.end AS end, m.sentenceStart AS sentenceStart,
  m.rule AS rule, coalesce(m.confidence, e.confidence) AS confidence, coalesce(m.modality, e.modality) AS modality,
  coalesce(m.polarity, e.polarity) AS polarity, x.id AS speaker, x.name AS speakerName, a.id AS article, a.title AS title,
  a.url AS url, a.published AS published, a.language AS language, source, m.dataset AS dataset, m.row AS row,
  m.url AS rowUrl
ORDER BY confidence DESC, id
