CREATE INDEX occurrence_bucket IF NOT EXISTS FOR (n:Occurrence) ON (n.bucket)
