CREATE CONSTRAINT unconfirmed_id_unique IF NOT EXISTS FOR (n:Unconfirmed) REQUIRE n.id IS UNIQUE
