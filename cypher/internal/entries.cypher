// What the store's owner said of actors, in the order of its being said
MATCH (n:Entry)
RETURN n.id AS id, n.kind AS kind, n.actor AS actor, n.into AS into, n.name AS name, n.before AS before, n.at AS at
ORDER BY at, id
