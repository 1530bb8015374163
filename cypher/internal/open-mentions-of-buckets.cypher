// $rows: {bucket, from, to}: the mentions of a bucket whose span meets a stretch of days
UNWIND $rows AS row
MATCH (m:Mention {bucket: row.bucket})
WHERE m.spanFrom <= date(row.to) AND m.spanTo >= date(row.from)
OPTIONAL MATCH (m)-[:REPORTS]->(e:Occurrence)
RETURN m.id AS id, m.bucket AS bucket, m.spanFrom AS spanFrom, m.spanTo AS spanTo, m.coded AS coded, m.quote AS quote,
  m.sentence AS sentence, e.id AS event
ORDER BY id
