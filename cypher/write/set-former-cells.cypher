// $rows: {id, cell, coded, knownFrom, knownTo}: what version 2 of the schema keeps otherwise
UNWIND $rows AS row
MATCH (m:FormerMention {id: row.id})
SET m.cell = row.cell, m.coded = row.coded, m.knownFrom = row.knownFrom, m.knownTo = row.knownTo
REMOVE m.bucket
