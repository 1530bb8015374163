// Ingests a generated set of articles from its beginning, skipping what the store holds, and says after each batch how
// many articles are done. Arguments: the store, how many events, over how many days.
import { ingestArticles, openStore, seenArticles } from '../../dist/store/index.js';
import { generateArticles } from '../generate.mjs';

const [, , path, events, days] = process.argv;
const store = await openStore({ store: path });
console.log('open');
let [done, batch] = [0, []];
const flush = async () => {
  const seen = await seenArticles(
    store,
    batch.map(({ article }) => article),
  );
  await ingestArticles(
    store,
    batch.filter(({ article }) => !seen.has(article)),
    { now: '2026-01-01T00:00:00Z' },
  );
  done += batch.length;
  batch = [];
  console.log(String(done));
};
for (const coded of generateArticles({ events: Number(events), days: Number(days) })) {
  batch.push(coded);
  if (batch.length === 50) await flush();
}
if (batch.length > 0) await flush();
await store.close();
console.log('end');
