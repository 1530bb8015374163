// Which labels are joined by which relationship types, from a part of the graph: for a picture of its schema.
MATCH (a)-[r]->(b)
WITH a, r, b LIMIT 20000
RETURN DISTINCT labels(a) AS fromLabels, type(r) AS type, labels(b) AS toLabels
