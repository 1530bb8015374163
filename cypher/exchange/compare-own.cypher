// $article: the actual events that it reports
MATCH (a:Article {id: $article})-[:CONTAINS]->(m:Mention)-[:REPORTS]->(e:Event)
RETURN DISTINCT e.id AS event
ORDER BY event
