// Rows of a data set as events, none of them stored, each with the mention that stands for the row.
// The label Kind stands for that of the events, see create-events in src/store. What is the same in all rows is written
// here: a data set tells of what was done, and by nobody's word. $rows: the properties
UNWIND $rows AS row
CREATE (e:Occurrence:Kind {
  id: row.id, name: row.name, kind: row.kind, reciprocal: false,
  eventCode: row.eventCode, eventRootCode: row.eventRootCode, quadClass: row.quadClass,
  goldsteinScale: toFloat(row.goldsteinScale), ploverType: row.ploverType, ploverMode: row.ploverMode,
  ploverContexts: row.ploverContexts, ploverQuad: row.ploverQuad, ploverScore: toFloat(row.ploverScore),
  date: date(row.date), datePrecision: row.datePrecision, dateFrom: date(row.dateFrom), dateTo: date(row.dateTo),
  modality: 'actual', polarity: 'affirmed', claimed: false, confidence: toFloat(row.confidence),
  origin: row.origin, numMentions: row.numMentions, numSources: row.numSources,
  numArticles: row.numArticles, firstSeen: row.firstSeen, lastSeen: row.firstSeen
}), (m:Mention {
  id: row.mention, name: row.dataset, dataset: row.dataset, row: row.row, url: row.url, tone: toFloat(row.tone),
  isRootEvent: row.isRootEvent, columns: row.columns
}), (m)-[:REPORTS]->(e)
