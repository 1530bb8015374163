// $id: the open mentions whose event has an actor on a side, or that it asserts
MATCH (a:Actor {id: $id})
OPTIONAL MATCH (a)<-[:HAS_SOURCE|HAS_TARGET]-(e:Occurrence)<-[:REPORTS]-(m:Mention)
WITH a, collect(DISTINCT m.id) AS told
OPTIONAL MATCH (a)<-[:ASSERTED_BY]-(n:Mention)
WITH told, collect(DISTINCT n.id) AS said
UNWIND told + said AS id
WITH DISTINCT id
MATCH (m:Mention {id: id})
OPTIONAL MATCH (m)-[:REPORTS]->(e:Occurrence)
RETURN m.id AS id, m.cell AS cell, m.spanFrom AS spanFrom, m.spanTo AS spanTo, m.version AS version, m.coded AS coded,
  m.quote AS quote, m.sentence AS sentence, m.knownFrom AS knownFrom, e.id AS event
ORDER BY id
