DROP CONSTRAINT version_id_unique IF EXISTS
