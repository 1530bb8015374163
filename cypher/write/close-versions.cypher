// $rows: {id, knownTo}
UNWIND $rows AS row
MATCH (v:Version {id: row.id})
SET v.knownTo = row.knownTo
