// The triads of the stored ties and whether each is balanced, the strongest first; `entente ties` writes the ties.
// $limit (integer, default 20): at most so many rows
MATCH (a:Polity)-[x:TIE]-(b:Polity)
WHERE a.id < b.id
WITH a, b, x
MATCH (b)-[z:TIE]-(c:Polity)
WHERE b.id < c.id
WITH a, b, c, x, z
MATCH (a)-[y:TIE]-(c)
RETURN a.id AS a, b.id AS b, c.id AS c, x.sign AS ab, y.sign AS ac, z.sign AS bc, x.sign * y.sign * z.sign > 0 AS balanced,
  x.strength * y.strength * z.strength AS strength, x.events + y.events + z.events AS events
ORDER BY strength DESC, a, b, c
LIMIT $limit
