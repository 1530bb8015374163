// An empty list takes the room of a property
MATCH (e:Occurrence)
WHERE size(e.disputed) = 0
REMOVE e.disputed
