// $rows: the properties, and {article, event}, both stored; none of the mentions is
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (e:Occurrence {id: row.event})
CREATE (m:Mention {
  id: row.id, name: row.name, start: row.start, end: row.end, quote: row.quote, sentence: row.sentence,
  sentenceStart: row.sentenceStart, sentenceEnd: row.sentenceEnd, rule: row.rule, modality: row.modality,
  polarity: row.polarity, confidence: toFloat(row.confidence), codedBy: row.codedBy, cell: row.cell,
  coded: row.coded, spanFrom: date(row.spanFrom), spanTo: date(row.spanTo), version: row.version,
  knownFrom: row.knownFrom
}), (a)-[:CONTAINS]->(m), (m)-[:REPORTS]->(e)
