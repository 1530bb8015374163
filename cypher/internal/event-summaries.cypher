// $ids
UNWIND $ids AS id
MATCH (e:Occurrence {id: id})
RETURN e.id AS id, e.kind AS kind, e.eventCode AS cameo, e.goldsteinScale AS goldstein, e.modality AS modality,
  e.polarity AS polarity, toString(e.dateFrom) AS dateFrom, toString(e.dateTo) AS dateTo, e.numMentions AS mentions,
  e.confidence AS confidence, e:Event AS confirmed, [(e)-[:FROM]->(p:Polity) | p.id] AS from,
  [(e)-[:TO]->(p:Polity) | p.id] AS to
ORDER BY id
