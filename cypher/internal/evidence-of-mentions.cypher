// $ids: open mentions with their articles
UNWIND $ids AS id
MATCH (m:Mention {id: id})
WITH m
MATCH (m)<-[:CONTAINS]-(a:Article)
RETURN m.id AS mention, m.quote AS quote, m.confidence AS confidence, a.id AS article, a.url AS url, a.title AS title
ORDER BY mention
