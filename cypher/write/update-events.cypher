// Stored events that stand otherwise than before, without their relationships. $rows: the properties
UNWIND $rows AS row
MATCH (e:Occurrence {id: row.id})
SET e = {
  id: row.id, name: row.name, kind: row.kind, digest: row.digest, reciprocal: row.reciprocal,
  eventCode: row.eventCode, eventRootCode: row.eventRootCode, quadClass: row.quadClass,
  goldsteinScale: toFloat(row.goldsteinScale), ploverType: row.ploverType, ploverMode: row.ploverMode,
  ploverContexts: row.ploverContexts, ploverQuad: row.ploverQuad, ploverScore: toFloat(row.ploverScore),
  date: date(row.date), datePrecision: row.datePrecision, dateFrom: date(row.dateFrom), dateTo: date(row.dateTo),
  modality: row.modality, polarity: row.polarity, claimed: row.claimed, confidence: toFloat(row.confidence),
  origin: row.origin, publishers: row.publishers, numMentions: row.numMentions, numSources: row.numSources,
  numArticles: row.numArticles, firstSeen: row.firstSeen, lastSeen: row.lastSeen, restsOn: row.restsOn,
  disputed: row.disputed
}
