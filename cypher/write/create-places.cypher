// $rows: {id, name, country, kind, lat, lon}, those that are not stored, or under another name
UNWIND $rows AS row
MERGE (p:Place {id: row.id})
SET p.name = row.name, p.country = row.country, p.kind = row.kind, p.lat = row.lat, p.lon = row.lon
