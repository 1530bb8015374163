CREATE INDEX unconfirmed_kind IF NOT EXISTS FOR (n:Unconfirmed) ON (n.kind)
