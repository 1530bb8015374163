// Further versions of stored articles, none of them stored.
// $rows: {id, version, versionName, contentHash, text, published, knownFrom, knownTo, codedBy, unresolved, …}
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
CREATE (v:Version {
  id: row.version, name: row.versionName, contentHash: row.contentHash, text: row.text, published: row.published,
  knownFrom: row.knownFrom, knownTo: row.knownTo, codedBy: row.codedBy, unresolved: row.unresolved,
  unresolvedCounts: row.unresolvedCounts
}), (a)-[:HAS_VERSION]->(v)
