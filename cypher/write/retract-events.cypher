// $ids: events without open mentions; see unlabel-events
UNWIND $ids AS id
MATCH (e:Occurrence {id: id})
SET e:Retracted
