// $id: an article with the text that holds, or held last
MATCH (a:Article {id: $id})-[:HAS_VERSION]->(v:Version)
RETURN a.id AS id, a.title AS title, a.url AS url, a.published AS published, a.language AS language,
  [(a)<-[:PUBLISHED]-(s:Source) | s.name][0] AS source, v.text AS text, v.knownFrom AS knownFrom, v.knownTo AS knownTo
ORDER BY v.knownTo IS NULL DESC, knownFrom DESC, text
LIMIT 1
