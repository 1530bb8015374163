CREATE INDEX retracted_id IF NOT EXISTS FOR (n:Retracted) ON (n.id)
