// $id: the open mentions whose event has an actor on a side, or that it asserts
MATCH (a:Actor {id: $id})
WITH [(a)<-[:HAS_SOURCE|HAS_TARGET]-(:Occurrence)<-[:REPORTS]-(m:Mention) | m.id] AS told,
  [(a)<-[:ASSERTED_BY]-(n:Mention) | n.id] AS said
UNWIND told + said AS id
WITH DISTINCT id
MATCH (m:Mention {id: id})
RETURN m.id AS id, m.cell AS cell, m.spanFrom AS spanFrom, m.spanTo AS spanTo, m.version AS version, m.coded AS coded,
  m.quote AS quote, m.sentence AS sentence, m.knownFrom AS knownFrom, [(m)-[:REPORTS]->(e:Occurrence) | e.id][0] AS event
ORDER BY id
