// $rows: {id, knownFrom, knownTo}
UNWIND $rows AS row
MATCH (v:Version {id: row.id})
SET v.knownFrom = row.knownFrom, v.knownTo = row.knownTo
