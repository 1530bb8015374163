// Places as a data set gives them. $rows: {id, name, country, kind, lat, lon, adm1, adm2, featureId, fips}
UNWIND $rows AS row
CREATE (p:Place {id: row.id})
SET p.name = row.name, p.country = row.country, p.kind = row.kind, p.lat = toFloat(row.lat), p.lon = toFloat(row.lon),
  p.adm1 = row.adm1, p.adm2 = row.adm2, p.featureId = row.featureId, p.fips = row.fips, p.geoType = row.geoType
