CREATE INDEX mention_id IF NOT EXISTS FOR (n:Mention) ON (n.id)
