// Mentions of a version that was already superseded when it came in. $rows: as create-mentions, without an event
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (m:FormerMention {
  id: row.id, name: row.name, start: row.start, end: row.end, quote: row.quote, sentence: row.sentence,
  sentenceStart: row.sentenceStart, sentenceEnd: row.sentenceEnd, rule: row.rule, modality: row.modality,
  polarity: row.polarity, confidence: toFloat(row.confidence), codedBy: row.codedBy, cell: row.cell,
  coded: row.coded, spanFrom: date(row.spanFrom), spanTo: date(row.spanTo), version: row.version,
  knownFrom: row.knownFrom, knownTo: row.knownTo
}), (a)-[:CONTAINED]->(m)
