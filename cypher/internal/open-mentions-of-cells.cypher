// $rows: {cell, from, to}: the mentions of a cell (a bucket and a stretch of time) whose span meets some days. Every open
// mention reports an event; to ask for that as for something optional would take the embedded engine six times as long.
UNWIND $rows AS row
MATCH (m:Mention {cell: row.cell})-[:REPORTS]->(e:Occurrence)
WHERE m.spanFrom <= date(row.to) AND m.spanTo >= date(row.from)
RETURN m.id AS id, m.cell AS cell, m.spanFrom AS spanFrom, m.spanTo AS spanTo, m.version AS version,
  m.coded AS coded, m.quote AS quote, m.sentence AS sentence, e.id AS event
ORDER BY id
