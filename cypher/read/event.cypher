// One event with its sides, whether it stands, is unconfirmed or was retracted; former ids answer too.
// $id (text): id of the event, e.g. event:0123456789abcdef0123
OPTIONAL MATCH (r:Redirect {id: $id})
WITH coalesce(r.to, $id) AS id
MATCH (e:Occurrence {id: id})
WITH e, [(e)-[s:HAS_SOURCE]->(x:Actor) | {id: x.id, name: x.name, code: s.code, office: s.office, surface: s.surface}] + [null] AS sides
UNWIND sides AS side
WITH e, side
ORDER BY side.id
WITH e, collect(side) AS sources
WITH e, sources, [(e)-[t:HAS_TARGET]->(x:Actor) | {id: x.id, name: x.name, code: t.code, office: t.office, surface: t.surface}] + [null] AS sides
UNWIND sides AS side
WITH e, sources, side
ORDER BY side.id
WITH e, sources, collect(side) AS targets
RETURN e.id AS event, e.kind AS kind, e.date AS date, e.dateFrom AS dateFrom, e.dateTo AS dateTo, e.datePrecision AS datePrecision,
  CASE WHEN e:Event THEN 'Event' WHEN e:Unconfirmed THEN 'Unconfirmed' ELSE 'Retracted' END AS standing,
  e.name AS name, sources, targets, e.reciprocal AS reciprocal, e.modality AS modality, e.polarity AS polarity,
  e.eventCode AS eventCode, e.goldsteinScale AS goldsteinScale, e.confidence AS confidence, e.claimed AS claimed,
  e.numSources AS numSources, e.numMentions AS numMentions, e.eventRootCode AS eventRootCode,
  e.quadClass AS quadClass, e.ploverType AS ploverType, e.ploverMode AS ploverMode, e.ploverContexts AS ploverContexts,
  e.ploverQuad AS ploverQuad, e.ploverScore AS ploverScore, e.origin AS origin, e.numArticles AS numArticles,
  e.firstSeen AS firstSeen, e.lastSeen AS lastSeen
ORDER BY event
