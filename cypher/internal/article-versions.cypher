// $ids: the versions of articles
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:HAS_VERSION]->(v:Version)
RETURN a.id AS article, v.id AS id, v.contentHash AS contentHash, v.published AS published, v.knownFrom AS knownFrom,
  v.knownTo AS knownTo
ORDER BY article, knownFrom, id
