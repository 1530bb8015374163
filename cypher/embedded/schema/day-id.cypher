CREATE INDEX day_id IF NOT EXISTS FOR (n:Day) ON (n.id)
