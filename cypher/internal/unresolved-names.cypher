// The names that open versions leave unresolved, the commonest first. $limit
MATCH (a:Article)-[:HAS_VERSION]->(v:Version)
WHERE v.knownTo IS NULL AND size(v.unresolved) > 0
UNWIND range(0, size(v.unresolved) - 1) AS i
WITH a.id AS article, v.id AS version, v.unresolved[i] AS name, v.unresolvedCounts[i] AS times
RETURN name, count(DISTINCT article) AS articles, sum(times) AS mentions, min(version) AS version
ORDER BY articles DESC, mentions DESC, name
LIMIT $limit
