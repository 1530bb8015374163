// Who holds or held which office, as far as articles and lexicon tell.
// $polity (polity, default none): only offices of this one, by code, id or name, e.g. RUS
// $on (date, default none): only who held it on this day
MATCH (p:Person)-[h:HOLDS]->(o:Office)-[:OF]->(x:Polity)
WHERE ($polity IS NULL OR (x.id = $polity OR x.code = $polity OR x.iso3 = $polity OR toLower(x.name) = toLower($polity) OR $polity IN x.aliases))
  AND ($on IS NULL OR (h.from IS NULL OR h.from <= toString($on)) AND (h.to IS NULL OR h.to >= left(toString($on), size(h.to))))
RETURN p.id AS person, p.name AS name, o.id AS office, o.name AS officeName, x.id AS polity, h.from AS from, h.to AS to
ORDER BY office, coalesce(from, ''), coalesce(to, ''), person
