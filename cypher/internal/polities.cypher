MATCH (p:Polity)
RETURN p.id AS id, p.name AS name, p.code AS code, p.iso3 AS iso3, p.aliases AS aliases, p:State AS state
ORDER BY id
