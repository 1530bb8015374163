// $rows: {article, id, properties}, none of them stored
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (v:Version {id: row.id})
SET v = row.properties
CREATE (a)-[:HAS_VERSION]->(v)
