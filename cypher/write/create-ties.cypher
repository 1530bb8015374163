// $rows: {a, b, cooperation, conflict, net, logRatio, strength, sign, cost, events, sources, fromNet, toNet}, a before b by id
UNWIND $rows AS row
MATCH (a:Polity {id: row.a})
MATCH (b:Polity {id: row.b})
CREATE (a)-[t:TIE]->(b)
SET t.cooperation = toFloat(row.cooperation), t.conflict = toFloat(row.conflict), t.net = toFloat(row.net),
  t.logRatio = toFloat(row.logRatio), t.strength = toFloat(row.strength), t.sign = row.sign,
  t.cost = toFloat(row.cost), t.events = row.events, t.sources = row.sources, t.fromNet = toFloat(row.fromNet),
  t.toNet = toFloat(row.toNet), t.asOf = date($asOf)
