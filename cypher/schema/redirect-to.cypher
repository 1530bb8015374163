CREATE INDEX redirect_to IF NOT EXISTS FOR (n:Redirect) ON (n.to)
