CREATE CONSTRAINT retracted_id_unique IF NOT EXISTS FOR (n:Retracted) REQUIRE n.id IS UNIQUE
