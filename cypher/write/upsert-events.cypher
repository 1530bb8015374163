// $rows: {id, properties, goldsteinScale, ploverScore, confidence, date, dateFrom, dateTo}
UNWIND $rows AS row
MERGE (e:Occurrence {id: row.id})
SET e = row.properties,
  e.goldsteinScale = toFloat(row.goldsteinScale), e.ploverScore = toFloat(row.ploverScore),
  e.confidence = toFloat(row.confidence),
  e.date = date(row.date), e.dateFrom = date(row.dateFrom), e.dateTo = date(row.dateTo)
