DROP INDEX mention_bucket IF EXISTS
