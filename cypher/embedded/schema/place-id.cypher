CREATE INDEX place_id IF NOT EXISTS FOR (n:Place) ON (n.id)
