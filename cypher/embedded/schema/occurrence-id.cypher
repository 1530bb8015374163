CREATE INDEX occurrence_id IF NOT EXISTS FOR (n:Occurrence) ON (n.id)
