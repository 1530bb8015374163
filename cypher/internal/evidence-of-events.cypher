// $ids: the mentions of events, the surest first
UNWIND $ids AS id
MATCH (a:Article)-[:CONTAINS]->(m:Mention)-[:REPORTS]->(e:Event {id: id})
RETURN e.id AS event, e.kind AS kind, e.eventCode AS cameo, m.id AS mention, m.quote AS quote,
  m.confidence AS confidence, a.id AS article, a.url AS url, a.title AS title
ORDER BY event, confidence DESC, mention
