// $ids: what reports events, the surest first: mentions of articles, and rows of data sets, which have no words. (One step
// a MATCH: the embedded engine begins a longer pattern at the articles, all of them, and an optional one at all mentions.)
UNWIND $ids AS id
MATCH (e:Event {id: id})
WITH e
MATCH (e)<-[:REPORTS]-(m:Mention)
WITH e, m, [(m)<-[:CONTAINS]-(a:Article) | a][0] AS a
RETURN e.id AS event, e.kind AS kind, e.eventCode AS cameo, m.id AS mention, m.quote AS quote,
  coalesce(m.confidence, e.confidence) AS confidence, a.id AS article, coalesce(a.url, m.url) AS url, a.title AS title,
  m.dataset AS dataset, m.row AS row
ORDER BY event, confidence DESC, mention
