CREATE CONSTRAINT former_mention_id_unique IF NOT EXISTS FOR (n:FormerMention) REQUIRE n.id IS UNIQUE
