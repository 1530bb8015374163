// What a further version says of a stored article. $rows: {id, name, sourceId, url, title, …}
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a = {
  id: row.id, name: row.name, sourceId: row.sourceId, url: row.url, title: row.title, language: row.language,
  published: row.published, publishedInferred: row.publishedInferred
}
