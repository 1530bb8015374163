// $rows: {event, actor, code, office, surface}
UNWIND $rows AS row
MATCH (e:Occurrence {id: row.event})
MATCH (a:Actor {id: row.actor})
CREATE (e)-[r:HAS_SOURCE]->(a)
SET r.code = row.code, r.office = row.office, r.surface = row.surface
