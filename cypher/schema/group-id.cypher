CREATE INDEX group_id IF NOT EXISTS FOR (n:Group) ON (n.id)
