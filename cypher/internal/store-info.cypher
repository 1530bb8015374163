MATCH (s:Store {id: 'store'})
RETURN s.schemaVersion AS schemaVersion, s.codedBy AS codedBy
