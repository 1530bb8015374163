// $ids: events that may be no more; redirects to those that are not go with them
UNWIND $ids AS id
MATCH (r:Redirect {to: id})
OPTIONAL MATCH (e:Occurrence {id: id})
WITH r, e
WHERE e IS NULL
DELETE r
