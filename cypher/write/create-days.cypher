// $rows: {id, month}: days ("2025-12-22") and their months; no day of them stored, each month stored
UNWIND $rows AS row
MATCH (m:Month {id: row.month})
CREATE (d:Day {id: row.id, name: row.id, date: date(row.id)})
CREATE (d)-[:DURING]->(m)
