// $ids
UNWIND $ids AS id
MATCH (a:Actor {id: id})
RETURN a.id AS id, labels(a) AS labels, a.name AS name, a.aliases AS aliases, a.wikidata AS wikidata, a.code AS code,
  a.iso3 AS iso3, [(a)-[:PART_OF]->(p:Actor) | p.id] AS partOf, [(a)-[:OF]->(o:Actor) | o.id] AS of,
  [(a)-[h:HOLDS]->(o:Actor) | {office: o.id, from: h.from, to: h.to}] AS holds
ORDER BY id
