CREATE INDEX state_id IF NOT EXISTS FOR (n:State) ON (n.id)
