// $rows: {id, name, country}, those that are not stored, or under another name
UNWIND $rows AS row
MERGE (p:Place {id: row.id})
SET p.name = row.name, p.country = row.country
