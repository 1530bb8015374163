// Rows a second to the official Python driver: Bolt over the embedded store beside a Neo4j server of its own.
//
//   node bench/bolt.mjs [--python .venv/bin/python] [--rounds 3] [--events 20000]
//
// Needs a Python with neo4j (pip install neo4j). Without Java and Maven, or Docker, only the embedded store is measured.
// Prints figures; judges nothing. They are of a shared machine: compare the columns, not the days.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { runnerImport } from 'vite';
import { ensure, root } from '../scripts/ensure.mjs';

ensure();
const { openStore } = await import('../dist/store/index.js');
const { startBolt } = await import('../dist/bolt/index.js');
const run = promisify(execFile);

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: join(root, '.venv', 'bin', 'python') },
    rounds: { type: 'string', default: '3' },
    events: { type: 'string', default: '20000' },
  },
});

const FILL = `UNWIND $rows AS row CREATE (:Occurrence:Event {id: row.id, date: date('2025-12-22'), n: row.n, kind: 'PhoneCall',
  eventCode: '041', goldsteinScale: 1.0, confidence: 0.75, datePrecision: 'day', modality: 'actual', polarity: 'affirmed'})`;

async function fill(store) {
  for (let from = 0; from < Number(values.events); from += 5000) {
    const rows = Array.from({ length: 5000 }, (_, index) => ({ id: `event:${from + index}`, n: from + index }));
    await store.transaction((runner) => runner.run(FILL, { rows }));
  }
}

async function measure(servers) {
  const args = servers.flatMap(({ url, user = '', password = '' }) => [url, user, password]);
  const { stdout } = await run(values.python, [join(root, 'bench', 'bolt.py'), values.rounds, ...args]);
  return JSON.parse(stdout);
}

async function startEmbedded() {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-bolt-'));
  const store = await openStore({ store: join(folder, 'bench.db') });
  await fill(store);
  const now = () => new Date().toISOString();
  const bolt = await startBolt({ store, host: '127.0.0.1', port: 0, write: false, now });
  return {
    url: `bolt://127.0.0.1:${bolt.port}`,
    stop: async () => {
      await bolt.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startOther() {
  const file = join(root, 'test', 'support', 'neo4j-server.ts');
  const { startNeo4j } = (await runnerImport(file, { configFile: false, logLevel: 'silent' })).module;
  const server = await startNeo4j();
  if ('skip' in server) return server;
  const store = await openStore({ store: server.url, user: server.user, password: server.password });
  await fill(store);
  await store.close();
  return server;
}

const other = await startOther();
const servers = [await startEmbedded(), ...('skip' in other ? [] : [other])];
const [ours, theirs = {}] = await measure(servers);
for (const server of servers) await server.stop();
const number = (value) => (value === undefined ? '—' : Math.round(value).toLocaleString('en')).padStart(9);
console.log(
  'rows a second to the Python driver         rows  embedded    (best)     Neo4j    (best) | client µs a row',
);
for (const [name, { rows, rate, best, client }] of Object.entries(ours)) {
  const line = [rows, rate, best, theirs[name]?.rate, theirs[name]?.best].map(number).join(' ');
  console.log(`${name.padEnd(36)} ${line} | ${client.toFixed(0)}`);
}
if ('skip' in other) console.log(`Neo4j was not measured: ${other.skip}.`);
