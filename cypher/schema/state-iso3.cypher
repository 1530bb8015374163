CREATE INDEX state_iso3 IF NOT EXISTS FOR (n:State) ON (n.iso3)
