CREATE INDEX month_id IF NOT EXISTS FOR (n:Month) ON (n.id)
