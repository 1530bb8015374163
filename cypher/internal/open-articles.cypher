// $ids: those articles of them that stand, with the text that holds
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:HAS_VERSION]->(v:Version)
WHERE v.knownTo IS NULL
RETURN a.id AS id, a.sourceId AS sourceId, a.url AS url, a.title AS title, a.language AS language,
  a.publishedInferred AS publishedInferred, [(a)<-[:PUBLISHED]-(s:Source) | s.name][0] AS source,
  v.id AS version, v.text AS text, v.published AS published
ORDER BY id
