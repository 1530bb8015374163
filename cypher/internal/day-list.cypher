// Every day on which something stands, the latest first
MATCH (d:Day)
RETURN d.id AS day
ORDER BY day DESC
