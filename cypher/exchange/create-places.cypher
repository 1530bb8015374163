// Places as a data set gives them. $rows: {id, name, country, kind, lat, lon, adm1, adm2, featureId, fips}
UNWIND $rows AS row
CREATE (:Place {
  id: row.id, name: row.name, country: row.country, kind: row.kind, lat: toFloat(row.lat), lon: toFloat(row.lon),
  adm1: row.adm1, adm2: row.adm2, featureId: row.featureId, fips: row.fips, geoType: row.geoType
})
