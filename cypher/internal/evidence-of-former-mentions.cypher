// $ids: former mentions with their articles
UNWIND $ids AS id
MATCH (m:FormerMention {id: id})
WITH m
MATCH (m)<-[:CONTAINED]-(a:Article)
RETURN m.id AS mention, m.quote AS quote, m.confidence AS confidence, a.id AS article, a.url AS url, a.title AS title
ORDER BY mention
