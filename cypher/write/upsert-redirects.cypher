// $rows: {id, to}
UNWIND $rows AS row
MERGE (r:Redirect {id: row.id})
SET r.name = row.id, r.to = row.to
