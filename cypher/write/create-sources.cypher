// $rows: {id, name}, those that are not stored, or under another name
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s.name = row.name
