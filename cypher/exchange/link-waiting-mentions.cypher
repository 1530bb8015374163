// Mentions that waited for events which now are stored. $ids
UNWIND $ids AS id
MATCH (w:Awaited {id: id})<-[r:AWAITS]-(m:Mention)
MATCH (e:Occurrence {id: id})
CREATE (m)-[:REPORTS]->(e)
DELETE r
