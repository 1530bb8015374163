// Articles with their first version, neither stored, and their publisher, stored.
// $rows: {source, id, name, sourceId, url, title, language, published, publishedInferred, version, versionName, …}
UNWIND $rows AS row
MATCH (s:Source {id: row.source})
CREATE (a:Article {
  id: row.id, name: row.name, sourceId: row.sourceId, url: row.url, title: row.title, language: row.language,
  published: row.published, publishedInferred: row.publishedInferred
}), (v:Version {
  id: row.version, name: row.versionName, contentHash: row.contentHash, text: row.text, published: row.published,
  knownFrom: row.knownFrom, knownTo: row.knownTo, codedBy: row.codedBy, unresolved: row.unresolved,
  unresolvedCounts: row.unresolvedCounts
}), (s)-[:PUBLISHED]->(a), (a)-[:HAS_VERSION]->(v)
