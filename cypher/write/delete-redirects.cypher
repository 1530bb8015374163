// $ids: events that stand again under ids that had been redirected
UNWIND $ids AS id
MATCH (r:Redirect {id: id})
DELETE r
