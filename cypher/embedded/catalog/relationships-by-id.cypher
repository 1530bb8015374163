// Relationships by the engine's own ids, by way of the node they start from: for the types of their properties.
UNWIND $ends AS wanted
MATCH (a) WHERE id(a) = wanted.source
MATCH (a)-[r]->() WHERE id(r) = wanted.id
RETURN r AS entity
