// $ids: actors of one type. Kind stands for their label: that type, or Polity; see src/store/labels
UNWIND $ids AS id
MATCH (a:Actor {id: id})
SET a:Kind
