DROP INDEX occurrence_bucket IF EXISTS
