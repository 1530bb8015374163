// $rows: {source, article}, none of them linked
UNWIND $rows AS row
MATCH (s:Source {id: row.source})
MATCH (a:Article {id: row.article})
CREATE (s)-[:PUBLISHED]->(a)
