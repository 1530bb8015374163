// Every actor with its names, to search in
MATCH (a:Actor)
RETURN a.id AS id, a.name AS name, a.code AS code, a.iso3 AS iso3, a.aliases AS aliases, a.wikidata AS wikidata,
  labels(a) AS labels
ORDER BY id
