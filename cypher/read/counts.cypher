// How many nodes there are of each label, kinds of events among them. It asks label by label, of which an engine knows the
// nodes: to go through all nodes of a large store for their labels takes half a minute.
CALL {
  MATCH (n:Accusation) RETURN 'Accusation' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Actor) RETURN 'Actor' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Agreement) RETURN 'Agreement' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Aid) RETURN 'Aid' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Appeal) RETURN 'Appeal' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Article) RETURN 'Article' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Assault) RETURN 'Assault' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Attack) RETURN 'Attack' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Awaited) RETURN 'Awaited' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:BreakOfRelations) RETURN 'BreakOfRelations' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Coercion) RETURN 'Coercion' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Concession) RETURN 'Concession' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Cooperation) RETURN 'Cooperation' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Criticism) RETURN 'Criticism' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Day) RETURN 'Day' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Demand) RETURN 'Demand' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Entry) RETURN 'Entry' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Event) RETURN 'Event' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Expulsion) RETURN 'Expulsion' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:FormerMention) RETURN 'FormerMention' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Group) RETURN 'Group' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Investigation) RETURN 'Investigation' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:MassViolence) RETURN 'MassViolence' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Meeting) RETURN 'Meeting' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Mention) RETURN 'Mention' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:MilitaryPosture) RETURN 'MilitaryPosture' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Month) RETURN 'Month' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Occurrence) RETURN 'Occurrence' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Office) RETURN 'Office' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Organization) RETURN 'Organization' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Person) RETURN 'Person' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:PhoneCall) RETURN 'PhoneCall' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Place) RETURN 'Place' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Polity) RETURN 'Polity' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Protest) RETURN 'Protest' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Redirect) RETURN 'Redirect' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Rejection) RETURN 'Rejection' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Retracted) RETURN 'Retracted' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Sanction) RETURN 'Sanction' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Source) RETURN 'Source' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:State) RETURN 'State' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Statement) RETURN 'Statement' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Store) RETURN 'Store' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Support) RETURN 'Support' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Talks) RETURN 'Talks' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Threat) RETURN 'Threat' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Unconfirmed) RETURN 'Unconfirmed' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Version) RETURN 'Version' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Visit) RETURN 'Visit' AS label, count(n) AS nodes
  UNION ALL
  MATCH (n:Warning) RETURN 'Warning' AS label, count(n) AS nodes
}
WITH label, nodes
WHERE nodes > 0
RETURN label, nodes
ORDER BY label
