// $article: deletes it and its versions for good
MATCH (a:Article {id: $article})
OPTIONAL MATCH (a)-[:HAS_VERSION]->(v:Version)
DETACH DELETE v, a
