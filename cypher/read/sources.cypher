// The publishers with how many articles and mentions the store has of each, most articles first.
MATCH (s:Source)-[:PUBLISHED]->(a:Article)
OPTIONAL MATCH (a)-[:CONTAINS]->(m:Mention)
RETURN s.id AS source, s.name AS name, count(DISTINCT a) AS articles, count(DISTINCT m) AS mentions
ORDER BY articles DESC, source
