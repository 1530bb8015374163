// $ids: what a list of articles shows of each
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.title AS title, a.url AS url, a.published AS published, a.language AS language,
  [(a)<-[:PUBLISHED]-(s:Source) | s.name][0] AS source, size([(a)-[:CONTAINS]->(:Mention) | 1]) AS mentions
ORDER BY id
