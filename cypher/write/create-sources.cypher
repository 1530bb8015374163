// $rows: {id, name}, none of them stored
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s.name = row.name
