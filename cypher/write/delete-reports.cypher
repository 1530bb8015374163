// $ids: mentions that will report another event
UNWIND $ids AS id
MATCH (m:Mention {id: id})-[r:REPORTS]->(:Occurrence)
DELETE r
