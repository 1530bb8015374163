// $ids: months ("2025-12"), none of them stored
UNWIND $ids AS id
MERGE (m:Month {id: id})
SET m.name = id
