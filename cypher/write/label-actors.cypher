// Ids of actors, a list a label.
// (The embedded engine runs only the first FOREACH of a statement that begins with one: hence WITH.)
WITH 1 AS one
FOREACH (id IN $State | MERGE (a:Actor {id: id}) SET a:State)
FOREACH (id IN $Organization | MERGE (a:Actor {id: id}) SET a:Organization)
FOREACH (id IN $Person | MERGE (a:Actor {id: id}) SET a:Person)
FOREACH (id IN $Office | MERGE (a:Actor {id: id}) SET a:Office)
FOREACH (id IN $Group | MERGE (a:Actor {id: id}) SET a:Group)
FOREACH (id IN $Polity | MERGE (a:Actor {id: id}) SET a:Polity)
