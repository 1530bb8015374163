// $rows: {from, to}, none of them linked
UNWIND $rows AS row
MATCH (a:Actor {id: row.from})
MATCH (b:Actor {id: row.to})
CREATE (a)-[:OF]->(b)
