// $ending: events whose ids end so. Ids are hashes or running numbers: two digits are one event in a hundred or more,
// from all over the store.
MATCH (e:Occurrence)
WHERE e.id ENDS WITH $ending
RETURN e.id AS id
ORDER BY id
