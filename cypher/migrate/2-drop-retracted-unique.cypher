DROP CONSTRAINT retracted_id_unique IF EXISTS
