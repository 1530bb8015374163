CREATE INDEX mention_cell IF NOT EXISTS FOR (n:Mention) ON (n.cell)
