// Kills an ingestion (kill -9) again and again, starts it anew each time, and looks after each kill whether all that was
// reported done is there; at last whether the graph is the one of a run that was never killed.
//
//   node bench/kill.mjs [--kills 20] [--events 12000] [--seed 1]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensure } from '../scripts/ensure.mjs';
import { generator } from './support/random.mjs';

ensure();
const { canonicalExport, ingestArticles, openStore } = await import('../dist/store/index.js');
const { generateArticles } = await import('./generate.mjs');
const child = fileURLToPath(new URL('./support/ingest-child.mjs', import.meta.url));

/** Runs the ingestion until it has said so many batches, then kills it; without a number it may end. */
async function runUntil(path, { events, days }, batches) {
  const started = spawn(process.execPath, [child, path, String(events), String(days)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let [done, said, ended] = [0, 0, false];
  for await (const line of createInterface({ input: started.stdout })) {
    if (line === 'end') ended = true;
    if (!/^\d+$/.test(line)) continue;
    done = Number(line);
    if (++said === batches) {
      // At any moment of the next batch, not only right after the last.
      await new Promise((resolve) => setTimeout(resolve, 7 * (done % 13)));
      started.kill('SIGKILL');
    }
  }
  if (started.exitCode === null && started.signalCode === null) await once(started, 'exit');
  return { done, ended };
}

/** Kills an ingestion so many times; `lost` counts articles that were reported done and are not there. */
export async function killLoop({ kills, events, days, seed }) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-kill-'));
  try {
    const random = generator(seed);
    const articles = [...generateArticles({ events, days })];
    const path = join(folder, 'killed.db');
    let [killed, lost, halves, reopened] = [0, 0, 0, 0];
    let reached = 0;
    while (killed < kills) {
      // What is there already is passed over quickly; then some more batches.
      const { done, ended } = await runUntil(
        path,
        { events, days },
        Math.ceil(reached / 50) + 1 + Math.floor(random() * 3),
      );
      if (ended) break;
      killed++;
      reached = done;
      const opening = performance.now();
      const store = await openStore({ store: path });
      reopened = Math.max(reopened, performance.now() - opening);
      const [{ ids }] = await store.run('MATCH (a:Article)-[:HAS_VERSION]->(:Version) RETURN collect(a.id) AS ids');
      const there = new Set(ids);
      lost += articles.slice(0, done).filter(({ article }) => !there.has(article.id)).length;
      const [{ n }] = await store.run(
        'MATCH (m:Mention) WHERE NOT EXISTS { (m)-[:REPORTS]->(:Occurrence) } RETURN count(m) AS n',
      );
      halves += n;
      await store.close();
    }
    await runUntil(path, { events, days }, 0);
    const [one, other] = [await openStore({ store: path }), await openStore({ store: join(folder, 'whole.db') })];
    await ingestArticles(other, articles, { now: '2026-01-01T00:00:00Z' });
    const [left, right] = [await canonicalExport(one), await canonicalExport(other)];
    const same = left.length === right.length && left.every((line, index) => line === right[index]);
    await one.close();
    await other.close();
    return {
      kills: killed,
      articles: articles.length,
      lost,
      halves,
      sameGraph: same,
      slowestOpenMs: Math.round(reopened),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '20' },
      events: { type: 'string', default: '12000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const events = Number(values.events);
  const days = Math.max(1, Math.round((3653 * events) / 1e6));
  const figures = await killLoop({ kills: Number(values.kills), events, days, seed: Number(values.seed) });
  console.log(JSON.stringify(figures));
  if (figures.lost > 0 || figures.halves > 0 || !figures.sameGraph) process.exitCode = 1;
}
