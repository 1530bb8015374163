CREATE INDEX mention_bucket IF NOT EXISTS FOR (n:Mention) ON (n.bucket)
