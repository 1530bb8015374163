MATCH (a)-[r]->(b)
RETURN a.id AS a, type(r) AS type, properties(r) AS properties, b.id AS b
