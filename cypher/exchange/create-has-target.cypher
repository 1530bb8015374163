// $rows: {event, actor, code, surface, columns}: to whom, as a data set names it
UNWIND $rows AS row
MATCH (e:Occurrence {id: row.event})
MATCH (a:Actor {id: row.actor})
CREATE (e)-[:HAS_TARGET {code: row.code, surface: row.surface, columns: row.columns}]->(a)
