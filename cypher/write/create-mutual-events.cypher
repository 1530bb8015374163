// Reciprocal events of two participants of two polities on a day, none of them stored; see create-events
// $rows: the properties, and {source, sourceCode, …, target, …, from, to, day}: each participant stands on both sides
UNWIND $rows AS row
MATCH (s:Actor {id: row.source})
MATCH (t:Actor {id: row.target})
MATCH (f:Actor {id: row.from})
MATCH (o:Actor {id: row.to})
MATCH (d:Day {id: row.day})
CREATE (e:Occurrence:Kind {
  id: row.id, name: row.name, kind: row.kind, digest: row.digest, reciprocal: row.reciprocal,
  eventCode: row.eventCode, eventRootCode: row.eventRootCode, quadClass: row.quadClass,
  goldsteinScale: toFloat(row.goldsteinScale), ploverType: row.ploverType, ploverMode: row.ploverMode,
  ploverContexts: row.ploverContexts, ploverQuad: row.ploverQuad, ploverScore: toFloat(row.ploverScore),
  date: date(row.date), datePrecision: row.datePrecision, dateFrom: date(row.dateFrom), dateTo: date(row.dateTo),
  modality: row.modality, polarity: row.polarity, claimed: row.claimed, confidence: toFloat(row.confidence),
  origin: row.origin, publishers: row.publishers, numMentions: row.numMentions, numSources: row.numSources,
  numArticles: row.numArticles, firstSeen: row.firstSeen, lastSeen: row.lastSeen, restsOn: row.restsOn,
  disputed: row.disputed
}),
  (e)-[:HAS_SOURCE {code: row.sourceCode, office: row.sourceOffice, surface: row.sourceSurface}]->(s),
  (e)-[:HAS_SOURCE {code: row.targetCode, office: row.targetOffice, surface: row.targetSurface}]->(t),
  (e)-[:HAS_TARGET {code: row.sourceCode, office: row.sourceOffice, surface: row.sourceSurface}]->(s),
  (e)-[:HAS_TARGET {code: row.targetCode, office: row.targetOffice, surface: row.targetSurface}]->(t),
  (e)-[:FROM]->(f), (e)-[:FROM]->(o), (e)-[:TO]->(f), (e)-[:TO]->(o), (e)-[:ON]->(d)
