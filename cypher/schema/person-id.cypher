CREATE INDEX person_id IF NOT EXISTS FOR (n:Person) ON (n.id)
