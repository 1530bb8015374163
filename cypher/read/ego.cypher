// The stored ties of a polity, the strongest first; `entente ties` writes them.
// $actor (polity): by code, id or name, e.g. VEN
MATCH (x:Polity)
WHERE (x.id = $actor OR x.code = $actor OR x.iso3 = $actor OR toLower(x.name) = toLower($actor) OR $actor IN x.aliases)
MATCH (x)-[t:TIE]-(y:Polity)
RETURN x.id AS actor, y.id AS polity, y.name AS name, t.sign AS sign, t.strength AS strength,
  t.cooperation AS cooperation, t.conflict AS conflict, t.logRatio AS logRatio, t.events AS events,
  t.sources AS sources, t.asOf AS asOf
ORDER BY strength DESC, polity
