// How many articles, mentions and polities there are
MATCH (a:Article)
WITH count(a) AS articles
OPTIONAL MATCH (m:Mention)
WITH articles, count(m) AS mentions
OPTIONAL MATCH (p:Polity)
RETURN articles, mentions, count(p) AS polities
