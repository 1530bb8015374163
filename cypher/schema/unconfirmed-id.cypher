CREATE INDEX unconfirmed_id IF NOT EXISTS FOR (n:Unconfirmed) ON (n.id)
