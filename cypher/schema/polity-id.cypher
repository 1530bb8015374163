CREATE INDEX polity_id IF NOT EXISTS FOR (n:Polity) ON (n.id)
