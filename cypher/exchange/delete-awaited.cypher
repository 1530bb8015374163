// $ids: events that were waited for and now are stored
UNWIND $ids AS id
MATCH (w:Awaited {id: id})
DELETE w
