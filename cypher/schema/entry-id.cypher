CREATE INDEX entry_id IF NOT EXISTS FOR (n:Entry) ON (n.id)
