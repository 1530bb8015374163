// How many events are waited for
MATCH (w:Awaited)
RETURN count(w) AS waiting
