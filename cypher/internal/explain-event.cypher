// $id: an event, or one that a redirect leads to
MATCH (n:Occurrence {id: $id})
OPTIONAL MATCH (n)-[s:HAS_SOURCE]->(source:Actor)
WITH n, collect(DISTINCT {name: source.name, code: s.code, surface: s.surface}) AS sources
OPTIONAL MATCH (n)-[t:HAS_TARGET]->(target:Actor)
RETURN n.id AS id, n.kind AS kind, n.eventCode AS cameo, toString(n.dateFrom) AS dateFrom, toString(n.dateTo) AS dateTo,
  n.datePrecision AS datePrecision, n.modality AS modality, n.polarity AS polarity, n.claimed AS claimed,
  n.confidence AS confidence, n.origin AS origin, n.reciprocal AS reciprocal, n.numArticles AS numArticles,
  n.numSources AS numSources, n.restsOn AS restsOn, n.disputed AS disputed, sources,
  collect(DISTINCT {name: target.name, code: t.code, surface: t.surface}) AS targets
