// $ids: the mentions of events, the surest first. (One step a MATCH: the embedded engine begins a longer pattern at the
// articles, all of them.)
UNWIND $ids AS id
MATCH (e:Event {id: id})
WITH e
MATCH (e)<-[:REPORTS]-(m:Mention)
WITH e, m
MATCH (m)<-[:CONTAINS]-(a:Article)
RETURN e.id AS event, e.kind AS kind, e.eventCode AS cameo, m.id AS mention, m.quote AS quote,
  m.confidence AS confidence, a.id AS article, a.url AS url, a.title AS title
ORDER BY event, confidence DESC, mention
