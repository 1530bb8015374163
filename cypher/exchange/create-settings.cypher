// Where and on which day. $rows: {event, place, day}
UNWIND $rows AS row
MATCH (e:Occurrence {id: row.event})
MATCH (p:Place {id: row.place})
MATCH (d:Day {id: row.day})
CREATE (e)-[:LOCATED_AT]->(p), (e)-[:ON]->(d)
