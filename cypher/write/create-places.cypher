// $rows: {id, name, country}, none of them stored
UNWIND $rows AS row
MERGE (p:Place {id: row.id})
SET p.name = row.name, p.country = row.country
