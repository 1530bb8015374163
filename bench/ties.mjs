// How fast ties of all dyads and paths are found on a large graph, and what memory it takes.
//
//   node bench/ties.mjs                                  20,000 generated events (the short form, run by npm run bench)
//   node bench/ties.mjs --events 1000000                 generates and measures the full graph
//   node bench/ties.mjs --store big.db                   a store that bench/generate.mjs wrote
//   node bench/ties.mjs --store bolt://localhost:7687    the same on Neo4j
//
// Wall time of each round, and the processor time beside it: on a machine that others use, the latter says more.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure } from '../scripts/ensure.mjs';
import { writeGraph } from './generate.mjs';
import { generator } from './support/random.mjs';

ensure();
const { pathsIn, viewTies } = await import('../dist/analysis/index.js');
const { openStore } = await import('../dist/store/index.js');

const { values } = parseArgs({
  options: {
    store: { type: 'string' },
    events: { type: 'string', default: '20000' },
    'as-of': { type: 'string' },
    rounds: { type: 'string', default: '5' },
  },
});

const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), 'entente-ties-'));
try {
  await measure(values.store ?? (await generated(join(folder, 'ties.db'), Number(values.events))));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A store of so many events over as many days as make it as dense as the full graph. */
async function generated(path, events) {
  const store = await openStore({ store: path });
  await writeGraph(store, { events, days: Math.ceil((3653 * events) / 1_000_000), now: '2026-01-01T00:00:00Z' });
  await store.close();
  return path;
}

async function measure(where) {
  const opening = performance.now();
  const { NEO4J_USERNAME: user, NEO4J_PASSWORD: password } = process.env;
  const store = await openStore({ store: where, user, password, readOnly: true });
  console.log(`store opened in ${seconds(performance.now() - opening)}, resident ${megabytes()}`);
  let view;
  const read = [];
  for (let i = 0; i < rounds; i++)
    read.push(await timed(async () => (view = await viewTies(store, { asOf: values['as-of'] }))));
  const pairs = view.ties.length;
  console.log(
    `ties as of ${view.query.asOf}: ${view.events.size} events within ${view.query.window} days, ${pairs} ties; ` +
      `${figures(read)}; resident ${megabytes()}`,
  );
  for (const kind of ['alliance', 'tension']) console.log(await pathTimes(store, view, kind));
  await store.close();
}

/** Pairs drawn from a seed; the median and the slowest. */
async function pathTimes(store, view, kind) {
  const random = generator(11);
  const ids = view.graph.filterNodes((id) => view.graph.degree(id) > 0).sort();
  const draw = () => ids[Math.floor(random() * ids.length)];
  const times = [];
  let found = 0;
  for (let i = 0; i < 200; i++) {
    const [from, to] = [draw(), draw()];
    const took = await timed(async () => {
      const { paths } = await pathsIn(store, view, { kind, from, to });
      if (paths.length > 0) found++;
    });
    times.push(took);
  }
  return `${kind} paths with their quotes, 200 pairs (${found} linked), k 3, 4 hops: ${figures(times)}`;
}

async function timed(work) {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const used = process.cpuUsage(cpu);
  return { wall: performance.now() - wall, cpu: (used.user + used.system) / 1000 };
}

function figures(times) {
  const of = (key) => times.map((time) => time[key]).sort((a, b) => a - b);
  const [wall, cpu] = [of('wall'), of('cpu')];
  const middle = Math.floor(times.length / 2);
  const ms = (value) => value.toFixed(value < 100 ? 1 : 0);
  return `least ${ms(wall[0])}, median ${ms(wall[middle])}, most ${ms(wall.at(-1))} ms (processor ${ms(cpu[0])}, ${ms(cpu[middle])}, ${ms(cpu.at(-1))})`;
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

function megabytes() {
  return `${Math.round(process.memoryUsage().rss / 1e6)} MB`;
}
