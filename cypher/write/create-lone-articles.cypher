// Articles of no known publisher with their first version. $rows: as create-articles, without a source
UNWIND $rows AS row
CREATE (a:Article {
  id: row.id, name: row.name, sourceId: row.sourceId, url: row.url, title: row.title, language: row.language,
  published: row.published, publishedInferred: row.publishedInferred
}), (v:Version {
  id: row.version, name: row.versionName, contentHash: row.contentHash, text: row.text, published: row.published,
  knownFrom: row.knownFrom, knownTo: row.knownTo, codedBy: row.codedBy, unresolved: row.unresolved,
  unresolvedCounts: row.unresolvedCounts
}), (a)-[:HAS_VERSION]->(v)
