DROP CONSTRAINT unconfirmed_id_unique IF EXISTS
