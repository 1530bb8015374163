DROP CONSTRAINT mention_id_unique IF EXISTS
