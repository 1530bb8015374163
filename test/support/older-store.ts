import { type GraphStore, toEvidenceOf } from '../../src/store/index.js';

/** Writes what a store holds as version 2 of the schema had it. */
export async function asVersion2(store: GraphStore): Promise<void> {
  const rows = await store.run(
    `MATCH (m) WHERE m:Mention OR m:FormerMention
     RETURN m.id AS id, m.version AS version, m.coded AS coded, m.quote AS quote, m.sentence AS sentence`,
  );
  for (const row of rows) {
    const { mention, origin, published, publisher, sketch } = toEvidenceOf(row);
    const { quote: _quote, sentence: _sentence, ...said } = mention;
    const older = JSON.stringify({ origin, published, publisher, sketch, mention: withoutNulls(said) });
    await store.run('MATCH (m {id: $id}) WHERE m:Mention OR m:FormerMention SET m.coded = $older', {
      id: row.id as string,
      older,
    });
  }
  await store.run('MATCH (e:Occurrence) WHERE e.disputed IS NULL SET e.disputed = []');
  await store.run("MATCH (s:Store {id: 'store'}) SET s.schemaVersion = 2");
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(entries.map(([key, one]) => [key, withoutNulls(one)]));
}
