// The same where the event is not stored yet: they wait for it. $rows: {event, id, dataset, row, url, …}
UNWIND $rows AS row
MERGE (e:Awaited {id: row.event})
CREATE (m:Mention {
  id: row.id, name: row.dataset, dataset: row.dataset, row: row.row, url: row.url, confidence: toFloat(row.confidence),
  tone: toFloat(row.tone), columns: row.columns
}), (m)-[:AWAITS]->(e)
