// $id: an event, or one that a redirect leads to
MATCH (n:Occurrence {id: $id})
RETURN n.id AS id, n.kind AS kind, n.eventCode AS cameo, toString(n.dateFrom) AS dateFrom, toString(n.dateTo) AS dateTo,
  n.datePrecision AS datePrecision, n.modality AS modality, n.polarity AS polarity, n.claimed AS claimed,
  n.confidence AS confidence, n.origin AS origin, n.reciprocal AS reciprocal, n.numArticles AS numArticles,
  n.numSources AS numSources, n.restsOn AS restsOn, n.disputed AS disputed,
  [(n)-[s:HAS_SOURCE]->(x:Actor) | {name: x.name, code: s.code, surface: s.surface}] AS sources,
  [(n)-[t:HAS_TARGET]->(x:Actor) | {name: x.name, code: t.code, surface: t.surface}] AS targets
