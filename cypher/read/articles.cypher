// The articles, the latest first, with how many mentions of them stand.
// $source (text, default none): only those of this publisher
// $limit (integer, default 100): at most so many rows
MATCH (a:Article)
OPTIONAL MATCH (s:Source)-[:PUBLISHED]->(a)
WITH a, s
WHERE $source IS NULL OR toLower(s.name) = toLower($source)
OPTIONAL MATCH (a)-[:CONTAINS]->(m:Mention)
RETURN a.id AS article, a.title AS title, a.url AS url, a.published AS published, a.language AS language,
  s.name AS source, count(DISTINCT m) AS mentions
ORDER BY coalesce(published, '') DESC, article, source
LIMIT $limit
