// $rows: {id, codedBy, unresolved, unresolvedCounts}: a version whose text was coded anew
UNWIND $rows AS row
MATCH (v:Version {id: row.id})
SET v.codedBy = row.codedBy, v.unresolved = row.unresolved, v.unresolvedCounts = row.unresolvedCounts
