CREATE INDEX office_id IF NOT EXISTS FOR (n:Office) ON (n.id)
