// Questions of an analyst, to paste into Neo4j Browser or any tool that speaks Cypher; one statement at a time.
// They run alike on the embedded store (entente serve) and on a Neo4j that entente writes to.
// Put other codes and days in the place of these: states by ISO 3166-1 alpha-3.

// How much is there?
MATCH (e:Event) RETURN e.kind AS kind, count(*) AS events, avg(e.goldsteinScale) AS goldstein ORDER BY events DESC, kind;

// What passed between two states, either way, and who says so?
MATCH (x:State)<-[:FROM]-(e:Event)-[:TO]->(y:State)
WHERE (x.iso3 = 'RUS' AND y.iso3 = 'VEN') OR (x.iso3 = 'VEN' AND y.iso3 = 'RUS')
MATCH (e)<-[:REPORTS]-(m:Mention)<-[:CONTAINS]-(a:Article)
RETURN DISTINCT e.date AS date, e.kind AS kind, e.reciprocal AS reciprocal, m.quote AS quote, a.title AS article
ORDER BY date, kind, quote;

// The same as a picture: the events between two states with both ends.
MATCH p = (:State {iso3: 'RUS'})<-[:FROM]-(:Event)-[:TO]->(:State {iso3: 'VEN'}) RETURN p LIMIT 50;

// Which pairs of states have most to do with one another? (Each event once, also where both are source and target.)
MATCH (x:State)<-[:FROM]-(e:Event)-[:TO]->(y:State)
WHERE x <> y
WITH e, CASE WHEN x.iso3 < y.iso3 THEN x.iso3 ELSE y.iso3 END AS a, CASE WHEN x.iso3 < y.iso3 THEN y.iso3 ELSE x.iso3 END AS b
RETURN a, b, count(DISTINCT e) AS events, min(e.dateFrom) AS since, max(e.dateTo) AS until
ORDER BY events DESC, a, b LIMIT 20;

// What happened in a span of days, in whatever precision it is known?
MATCH (e:Event)
WHERE e.dateFrom <= date('2025-12-31') AND e.dateTo >= date('2025-12-01')
RETURN e.name AS event, e.datePrecision AS precision, e.dateFrom AS first, e.dateTo AS last
ORDER BY first, event;

// Month by month: material conflict (quad class 4) by state that did it.
MATCH (x:State)<-[:FROM]-(e:Event {quadClass: 4})-[:DURING|ON]->(d)
RETURN left(d.id, 7) AS month, x.name AS state, count(DISTINCT e) AS events
ORDER BY month, events DESC, state;

// What is only planned, asked for, conditional or denied?
MATCH (e:Unconfirmed)<-[:REPORTS]-(m:Mention)
RETURN e.kind AS kind, e.modality AS modality, e.polarity AS polarity, m.quote AS quote ORDER BY kind, quote;

// What rests on one side's word alone?
MATCH (e:Event {claimed: true})<-[:REPORTS]-(m:Mention)-[:ASSERTED_BY]->(s:Actor)
RETURN e.name AS event, s.name AS saidBy, m.quote AS quote ORDER BY event, saidBy;

// What do several sources tell?
MATCH (e:Event) WHERE e.numSources > 1
RETURN e.name AS event, e.numSources AS sources, e.numMentions AS mentions, e.confidence AS confidence
ORDER BY sources DESC, event LIMIT 20;

// Who acted for a state, under which office and code?
MATCH (:State {iso3: 'RUS'})<-[:FROM]-(e:Event)-[s:HAS_SOURCE]->(a:Actor)
RETURN a.name AS actor, s.code AS code, s.office AS office, s.surface AS asNamed, count(DISTINCT e) AS events
ORDER BY events DESC, actor, asNamed;

// Opponents, rebels and others who are of a country and do not act for it.
MATCH (e:Event)-[s:HAS_SOURCE]->(g:Group)-[:PART_OF]->(p:Polity)
RETURN p.name AS country, g.name AS grouping, s.code AS code, e.kind AS kind, count(DISTINCT e) AS events
ORDER BY events DESC, country, grouping;

// Where did it happen?
MATCH (e:Event)-[:LOCATED_AT]->(p:Place)
RETURN p.name AS place, p.country AS country, p.lat AS lat, p.lon AS lon, count(DISTINCT e) AS events
ORDER BY events DESC, place;

// The stored ties of a day (entente ties --as-of D writes them), the strongest first.
MATCH (a:Polity)-[t:TIE]-(b:Polity) WHERE a.id < b.id
RETURN a.name AS a, b.name AS b, t.sign AS sign, t.strength AS strength, t.events AS events, t.asOf AS asOf
ORDER BY strength DESC, a, b;

// The enemy of my enemy: who stands against the same third?
MATCH (a:State)-[x:TIE {sign: -1}]-(third:State)-[y:TIE {sign: -1}]-(b:State)
WHERE a.id < b.id
RETURN a.name AS a, third.name AS against, b.name AS b, x.strength * y.strength AS strength
ORDER BY strength DESC, a, b;

// A chain of ties between two states, the fewest steps.
MATCH p = shortestPath((a:State {iso3: 'USA'})-[:TIE*..4]-(b:State {iso3: 'RUS'}))
RETURN [n IN nodes(p) | n.name] AS chain, reduce(s = 1, t IN relationships(p) | s * t.sign) AS sign;

// Which papers stand behind it all?
MATCH (s:Source)-[:PUBLISHED]->(a:Article)-[:CONTAINS]->(m:Mention)-[:REPORTS]->(e:Event)
RETURN s.name AS source, count(DISTINCT a) AS articles, count(DISTINCT e) AS events ORDER BY events DESC, source;
