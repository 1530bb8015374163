// Writing the store's own node first makes transactions that would regroup the same events wait for one another.
MATCH (s:Store {id: 'store'})
SET s.id = 'store'
RETURN s.schemaVersion AS schemaVersion
