CREATE INDEX article_source_id IF NOT EXISTS FOR (n:Article) ON (n.sourceId)
