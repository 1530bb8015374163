CREATE INDEX redirect_id IF NOT EXISTS FOR (n:Redirect) ON (n.id)
