// $rows: {event, actor, code, office, surface}
UNWIND $rows AS row
MATCH (e:Occurrence {id: row.event})
MATCH (a:Actor {id: row.actor})
CREATE (e)-[:HAS_SOURCE {code: row.code, office: row.office, surface: row.surface}]->(a)
