// $ids
UNWIND $ids AS id
MATCH (v:Version {id: id})
WITH v
MATCH (v)<-[:HAS_VERSION]-(a:Article)
RETURN v.id AS id, v.text AS text, a.name AS article, a.published AS published
ORDER BY id
