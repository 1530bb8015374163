// $ids: open mentions with their articles
UNWIND $ids AS id
MATCH (a:Article)-[:CONTAINS]->(m:Mention {id: id})
RETURN m.id AS mention, m.quote AS quote, m.confidence AS confidence, a.id AS article, a.url AS url, a.title AS title
ORDER BY mention
