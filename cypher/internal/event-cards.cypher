// $ids: what a list of events shows of each, in no order. `parts`: who acts and who is acted upon, as named and coded then,
// and where it happened, each as its type, id, name, code, office and surface
UNWIND $ids AS id
MATCH (e:Occurrence {id: id})
RETURN e.id AS id, e.kind AS kind, e.name AS name, e.eventCode AS eventCode, e.eventRootCode AS eventRootCode,
  e.quadClass AS quadClass, e.goldsteinScale AS goldsteinScale, e.ploverType AS ploverType, e.ploverMode AS ploverMode,
  e.ploverContexts AS ploverContexts, e.reciprocal AS reciprocal, toString(e.date) AS date, toString(e.dateFrom) AS dateFrom,
  toString(e.dateTo) AS dateTo, e.datePrecision AS datePrecision, e.modality AS modality, e.polarity AS polarity,
  e.claimed AS claimed, e.confidence AS confidence, e.origin AS origin, e.numMentions AS numMentions,
  e.numSources AS numSources, e.numArticles AS numArticles, e.firstSeen AS firstSeen, e.lastSeen AS lastSeen,
  CASE WHEN e:Event THEN 'Event' WHEN e:Unconfirmed THEN 'Unconfirmed' ELSE 'Retracted' END AS standing,
  [(e)-[r:HAS_SOURCE|HAS_TARGET|LOCATED_AT]->(a) | [type(r), a.id, a.name, r.code, r.office, r.surface]] AS parts
