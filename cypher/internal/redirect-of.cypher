// $id: where an event's former id leads
MATCH (r:Redirect {id: $id})
RETURN r.to AS to
