// $codedBy (string): the versions of language, lexicon and models that coded last.
MATCH (s:Store {id: 'store'})
SET s.codedBy = $codedBy
