DROP CONSTRAINT redirect_id_unique IF EXISTS
