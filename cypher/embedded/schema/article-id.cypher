CREATE INDEX article_id IF NOT EXISTS FOR (n:Article) ON (n.id)
