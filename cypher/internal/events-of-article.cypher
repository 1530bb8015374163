// $article: the events that its mentions report or reported
MATCH (:Article {id: $article})-[:CONTAINS|CONTAINED]->(m)-[:REPORTS|REPORTED]->(e:Occurrence)
RETURN DISTINCT e.id AS id
ORDER BY id
