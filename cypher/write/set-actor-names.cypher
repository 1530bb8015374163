// $rows: {id, name}
UNWIND $rows AS row
MATCH (a:Actor {id: row.id})
SET a.name = row.name
