// $article: deletes its mentions, open and former, for good
MATCH (:Article {id: $article})-[:CONTAINS|CONTAINED]->(m)
DETACH DELETE m
