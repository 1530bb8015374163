CREATE INDEX former_mention_id IF NOT EXISTS FOR (n:FormerMention) ON (n.id)
