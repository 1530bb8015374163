// As create-has-target, for those who act for a polity. $rows: {event, actor, code, surface, columns, polity}
UNWIND $rows AS row
MATCH (e:Occurrence {id: row.event})
MATCH (a:Actor {id: row.actor})
MATCH (p:Actor {id: row.polity})
CREATE (e)-[:HAS_TARGET {code: row.code, surface: row.surface, columns: row.columns}]->(a), (e)-[:TO]->(p)
