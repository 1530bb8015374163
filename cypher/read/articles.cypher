// The articles, the latest first, with how many mentions of them stand.
// $source (text, default none): only those of this publisher
// $limit (integer, default 100): at most so many rows
MATCH (a:Article)
WITH a, [(a)<-[:PUBLISHED]-(s:Source) | s.name][0] AS source
WHERE $source IS NULL OR toLower(source) = toLower($source)
WITH a, source
ORDER BY coalesce(a.published, '') DESC, a.id, source
LIMIT $limit
RETURN a.id AS article, a.title AS title, a.url AS url, a.published AS published, a.language AS language,
  source, size([(a)-[:CONTAINS]->(:Mention) | 1]) AS mentions
ORDER BY coalesce(published, '') DESC, article, source
