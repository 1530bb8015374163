// $rows: {id, coded}: open mentions, whose text version 3 of the schema writes shorter
UNWIND $rows AS row
MATCH (m:Mention {id: row.id})
SET m.coded = row.coded
