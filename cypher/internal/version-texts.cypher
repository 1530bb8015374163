// $ids
UNWIND $ids AS id
MATCH (a:Article)-[:HAS_VERSION]->(v:Version {id: id})
RETURN v.id AS id, v.text AS text, a.name AS article, a.published AS published
ORDER BY id
