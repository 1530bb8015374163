// Older redirects to an id that itself has changed. $rows: {id, to}
UNWIND $rows AS row
MATCH (r:Redirect {to: row.id})
SET r.to = row.to
