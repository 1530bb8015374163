// Entente as a library: two articles in, and the graph asked. In a checkout, after `npm run build`:
//
//   npx tsc -p examples && node .cache/examples/first-steps.js
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArticleInput, ingest, openStore, paths } from 'entente';

const now = new Date().toISOString();
const articles: ArticleInput[] = [
  { text: 'La Pologne a condamné la Hongrie mardi.', published: '2025-03-05', source: 'Le Courrier' },
  { text: 'Poland condemned Hungary on Tuesday.', published: '2025-03-05', source: 'The Mail' },
];

const folder = mkdtempSync(join(tmpdir(), 'entente-first-steps-'));
const store = await openStore({ store: join(folder, 'entente.db') });
try {
  const report = await ingest(store, articles, { now });
  console.log(`${report.articles} articles, ${report.mentions} mentions, ${report.events} events`);

  // Both papers tell one happening: it is one event with two sources.
  const rows = await store.run(
    'MATCH (:State {iso3: $iso3})<-[:FROM]-(e:Event)-[:TO]->(t:State) RETURN e.kind AS kind, t.name AS target, e.numSources AS sources',
    { iso3: 'POL' },
  );
  console.log(rows); // [{ kind: 'Criticism', target: 'Hungary', sources: 2 }]

  // Who stands against whom, and which sentence says so? On a larger graph a path may pass others.
  const { paths: found } = await paths(store, { kind: 'tension', from: 'POL', to: 'HUN', asOf: '2025-03-05' });
  for (const { from, to, sign, evidence } of found.flatMap((path) => path.hops)) {
    console.log(from, sign > 0 ? '+' : '✕', to, evidence[0]?.quote); // POL ✕ HUN La Pologne a condamné la Hongrie mardi
  }
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
