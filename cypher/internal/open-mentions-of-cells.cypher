// $rows: {cell, from, to}: the mentions of a cell (a bucket and a stretch of time) whose span meets some days
UNWIND $rows AS row
MATCH (m:Mention {cell: row.cell})
WHERE m.spanFrom <= date(row.to) AND m.spanTo >= date(row.from)
OPTIONAL MATCH (m)-[:REPORTS]->(e:Occurrence)
RETURN m.id AS id, m.cell AS cell, m.spanFrom AS spanFrom, m.spanTo AS spanTo, m.coded AS coded, m.quote AS quote,
  m.sentence AS sentence, e.id AS event
ORDER BY id
