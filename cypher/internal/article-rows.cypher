// $ids: what a list of articles shows of each
UNWIND $ids AS id
MATCH (a:Article {id: id})
OPTIONAL MATCH (s:Source)-[:PUBLISHED]->(a)
WITH a, s
OPTIONAL MATCH (a)-[:CONTAINS]->(m:Mention)
RETURN a.id AS id, a.title AS title, a.url AS url, a.published AS published, a.language AS language, s.name AS source,
  count(m) AS mentions
ORDER BY id, source
