// Who takes part in actual events, most often first.
// $type (text, default none): only one of State, Organization, Person, Office, Group
// $limit (integer, default 100): at most so many rows
MATCH (x:Actor)
WITH x, CASE WHEN x:State THEN 'State' WHEN x:Person THEN 'Person' WHEN x:Office THEN 'Office' WHEN x:Group THEN 'Group'
  ELSE 'Organization' END AS type
WHERE $type IS NULL OR type = $type
OPTIONAL MATCH (e:Event)-[:HAS_SOURCE|HAS_TARGET]->(x)
RETURN x.id AS actor, x.name AS name, type, x.code AS code, count(DISTINCT e) AS events
ORDER BY events DESC, actor
LIMIT $limit
