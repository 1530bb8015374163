// Nodes by the engine's own ids, each found without a scan: for the types of their properties.
UNWIND $ids AS wanted
MATCH (n) WHERE id(n) = wanted
RETURN n AS entity
