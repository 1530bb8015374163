// $ids: what reports events, with the article where it is one's
UNWIND $ids AS id
MATCH (e:Event {id: id})
WITH e
MATCH (e)<-[:REPORTS]-(m:Mention)
WITH e, m, [(m)<-[:CONTAINS]-(a:Article) | a][0] AS a,
  [(m)<-[:CONTAINS]-(:Article)<-[:PUBLISHED]-(s:Source) | s.name][0] AS publisher
RETURN e.id AS event, m.id AS mention, m.dataset AS dataset, m.row AS row, m.url AS url, m.tone AS tone,
  m.confidence AS confidence, m.columns AS columns, m.isRootEvent AS isRootEvent, m.start AS start, a.id AS article,
  a.url AS articleUrl, toString(a.published) AS published, publisher
ORDER BY event, mention
