MATCH (v:Version)
RETURN v.id AS id, v.knownFrom AS knownFrom, v.knownTo AS knownTo
ORDER BY id
