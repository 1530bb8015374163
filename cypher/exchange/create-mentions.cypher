// Rows of GDELT's table of mentions whose event is stored. $rows: {event, id, dataset, row, url, …}
UNWIND $rows AS row
MATCH (e:Occurrence {id: row.event})
CREATE (m:Mention {
  id: row.id, name: row.dataset, dataset: row.dataset, row: row.row, url: row.url, confidence: toFloat(row.confidence),
  tone: toFloat(row.tone), columns: row.columns
}), (m)-[:REPORTS]->(e)
