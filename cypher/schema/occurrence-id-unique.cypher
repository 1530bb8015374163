CREATE CONSTRAINT occurrence_id_unique IF NOT EXISTS FOR (n:Occurrence) REQUIRE n.id IS UNIQUE
