// $ids: events that may be no more; redirects to those that are not go with them
UNWIND $ids AS id
MATCH (r:Redirect {to: id})
WHERE NOT EXISTS { MATCH (e:Occurrence {id: id}) }
DELETE r
