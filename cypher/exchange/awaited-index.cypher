CREATE INDEX awaited_id IF NOT EXISTS FOR (n:Awaited) ON (n.id)
