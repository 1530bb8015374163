// $afterDay, $afterId, $limit: articles that stand, the latest published first, after a place (when it was published and its id)
MATCH (a:Article)-[:HAS_VERSION]->(v:Version)
WHERE v.knownTo IS NULL
WITH a, coalesce(a.published, '') AS day
WHERE $afterDay IS NULL OR day < $afterDay OR (day = $afterDay AND a.id < $afterId)
RETURN a.id AS id, day
ORDER BY day DESC, id DESC
LIMIT $limit
