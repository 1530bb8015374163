// $rows: {state, organisation, from, to}, none of them linked; a pair of which one is not stored is passed over
UNWIND $rows AS row
MATCH (s:Actor {id: row.state})
MATCH (o:Actor {id: row.organisation})
CREATE (s)-[r:MEMBER_OF]->(o)
SET r.from = row.from, r.to = row.to
