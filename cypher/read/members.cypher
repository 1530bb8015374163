// The states that were in an organisation, or the organisations that a state was in, as far as the store names both.
// $polity (polity): the organisation or the state, by code, id or name, e.g. NATO
// $on (date, default none): only who was in it on this day
MATCH (s:State)-[m:MEMBER_OF]->(o:Organization)
WHERE (s.id = $polity OR s.code = $polity OR toLower(s.name) = toLower($polity) OR $polity IN s.aliases
    OR o.id = $polity OR o.code = $polity OR toLower(o.name) = toLower($polity) OR $polity IN o.aliases)
  AND ($on IS NULL OR (m.from IS NULL OR m.from <= toString($on)) AND (m.to IS NULL OR m.to >= left(toString($on), size(m.to))))
RETURN o.name AS organisation, s.iso3 AS iso3, s.name AS state, m.from AS from, m.to AS to
ORDER BY organisation, iso3, coalesce(from, '')
