// $rows: {person, office, from, to}, none of them linked
UNWIND $rows AS row
MATCH (p:Actor {id: row.person})
MATCH (o:Actor {id: row.office})
CREATE (p)-[r:HOLDS]->(o)
SET r.from = row.from, r.to = row.to
