CREATE INDEX store_id IF NOT EXISTS FOR (n:Store) ON (n.id)
