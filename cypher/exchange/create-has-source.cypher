// $rows: {event, actor, code, surface, columns}: who did it, as a data set names it
UNWIND $rows AS row
MATCH (e:Occurrence {id: row.event})
MATCH (a:Actor {id: row.actor})
CREATE (e)-[:HAS_SOURCE {code: row.code, surface: row.surface, columns: row.columns}]->(a)
