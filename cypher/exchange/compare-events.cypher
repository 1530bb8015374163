// $ids
UNWIND $ids AS id
MATCH (e:Event {id: id})
RETURN e.id AS event, e.eventCode AS code, e.eventRootCode AS root, toString(e.date) AS date
ORDER BY event
