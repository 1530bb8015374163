// The one node that says what made this store. $schemaVersion (integer), $codedBy (string or null)
MERGE (s:Store {id: 'store'})
SET s.name = 'Entente', s.schemaVersion = $schemaVersion, s.codedBy = $codedBy
