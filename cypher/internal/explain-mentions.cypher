// $id: an event: what reports it, mentions of articles and rows of data sets
MATCH (n:Occurrence {id: $id})
WITH n
MATCH (n)<-[:REPORTS]-(m:Mention)
WITH n, m, [(m)<-[:CONTAINS]-(a:Article) | a][0] AS a, [(m)-[:ASSERTED_BY]->(x:Actor) | x.name][0] AS speaker
RETURN m.id AS mention, a.id AS article, a.title AS title, coalesce(a.url, m.url) AS url, a.sourceId AS sourceId,
  toString(a.published) AS published, m.sentence AS sentence, m.quote AS quote, m.start AS start, m.end AS end,
  m.rule AS rule, coalesce(m.confidence, n.confidence) AS confidence, coalesce(m.modality, n.modality) AS modality,
  coalesce(m.polarity, n.polarity) AS polarity, speaker, m.dataset AS dataset, m.row AS row
ORDER BY confidence DESC, mention
