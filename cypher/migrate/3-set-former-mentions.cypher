// $rows: {id, coded}: former mentions, whose text version 3 of the schema writes shorter
UNWIND $rows AS row
MATCH (m:FormerMention {id: row.id})
SET m.coded = row.coded
