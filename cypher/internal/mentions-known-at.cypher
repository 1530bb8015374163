// $at (ISO time), $from, $to (ISO days): the mentions held at that time whose span meets the days
MATCH (m:Mention)
WHERE m.knownFrom <= $at AND (m.knownTo IS NULL OR m.knownTo > $at) AND m.spanFrom <= date($to) AND m.spanTo >= date($from)
RETURN m.id AS id, m.version AS version, m.coded AS coded, m.quote AS quote, m.sentence AS sentence
ORDER BY id
