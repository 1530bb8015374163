// $rows: {id, kind, actor, into, name, before, at}: a merging or a renaming
UNWIND $rows AS row
CREATE (:Entry {
  id: row.id, kind: row.kind, actor: row.actor, into: row.into, name: row.name, before: row.before, at: row.at
})
