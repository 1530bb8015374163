// How fast `entente serve` answers at a fixed rate: requests are sent when they are due, whether or not the ones before
// have been answered, so that a slow answer does not hide behind the next one's being sent late.
//
//   node bench/http.mjs                                   20,000 generated events (the short form)
//   node bench/http.mjs --store big.db [--rate 200] [--seconds 20]
//                          [--wait 30]                  seconds before measuring: what is read after the start is read then
//   node bench/http.mjs --store big.db --url http://127.0.0.1:7474       a server that runs already over that store
//
// A third each: an event by its id, an actor, a page of 50 events between two polities; which ones is drawn from a seed out
// of one event in a hundred (of small stores, in ten) from all over the store, pairs as often as events pass between them. They are read from the
// store itself, so that the server has seen none of them before. Prints the percentiles of the time from when a request
// was due.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure } from '../scripts/ensure.mjs';
import { writeGraph } from './generate.mjs';
import { generator } from './support/random.mjs';
import { serve } from './support/serve.mjs';

ensure();
const { openStore } = await import('../dist/store/index.js');

/** Seconds of the same load before what counts. */
const warmUp = 5;

const { values } = parseArgs({
  options: {
    store: { type: 'string' },
    url: { type: 'string' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    events: { type: 'string', default: '20000' },
    wait: { type: 'string', default: '0' },
    beside: { type: 'boolean', default: false },
  },
});
let pid = null;
const [rate, seconds] = [Number(values.rate), Number(values.seconds)];
const folder = mkdtempSync(join(tmpdir(), 'entente-http-'));
try {
  const store = values.store ?? (await generated(join(folder, 'http.db')));
  const paths = await pathsOf(store);
  const begin = performance.now();
  const server = values.url ? null : await serve(['--store', store]);
  const http = values.url ?? server.http;
  if (server) console.log(`ready after ${ms(performance.now() - begin)} ms`);
  pid = server?.pid ?? null;
  try {
    await measure(http, paths);
  } finally {
    await server?.end();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function generated(path) {
  const store = await openStore({ store: path });
  await writeGraph(store, { events: Number(values.events), days: 73, now: '2026-01-01T00:00:00Z' });
  await store.close();
  return path;
}

async function measure(http, paths) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const ask = (path) => answerOf(agent, http + path);
  const [facts, took] = await timed(() => ask('/api/store'));
  console.log(`${facts.events} events, ${facts.mentions} mentions, counted in ${ms(took)} ms`);
  await new Promise((resolve) => setTimeout(resolve, 1000 * Number(values.wait)));
  for (const [name, list] of Object.entries(paths)) {
    const [, first] = await timed(() => ask(list[0]));
    console.log(`${name}: the first after ${ms(first)} ms, alone ${figures(await alone(ask, list.slice(0, 200)))}`);
  }
  for (const what of ['the list of all events, a page', 'again'])
    console.log(`${what}: ${ms((await timed(() => ask('/api/events?limit=50')))[1])} ms`);
  const random = generator(5);
  const names = Object.keys(paths);
  const drawn = () => {
    const name = names[Math.floor(random() * names.length)];
    return [name, paths[name][Math.floor(random() * paths[name].length)]];
  };
  // The first seconds are told apart: code that is not compiled yet, lists that nobody asked for before.
  await fixedRate(ask, drawn, `${rate} requests a second, the first ${warmUp} s`, warmUp);
  await fixedRate(ask, drawn, `${rate} requests a second for ${seconds} s after them`);
  const [network, view] = await timed(() => ask('/api/network'));
  const [, again] = await timed(() => ask('/api/network'));
  console.log(
    `network of ${network.ties.length} ties from ${network.events} events: ${ms(view)} ms, again ${ms(again)} ms`,
  );
  if (values.beside) {
    const day = (n) => `${facts.lastDay.slice(0, 8)}${String(n).padStart(2, '0')}`;
    const views = (async () => {
      for (let n = 1; n < 6; n++)
        console.log(`  view as of ${day(n)}: ${ms((await timed(() => ask(`/api/network?asOf=${day(n)}`)))[1])} ms`);
    })();
    await Promise.all([views, fixedRate(ask, drawn, 'the same while views are worked out')]);
  }
  agent.destroy();
}

/** Paths to draw from. */
async function pathsOf(path) {
  const store = await openStore({ store: path, readOnly: true });
  const [{ count }] = await store.run('MATCH (e:Event) RETURN count(e) AS count');
  // The last digits of an id are those of a hash or of a running number.
  const given = { ending: count < 200_000 ? '7' : '37' };
  const events = await store.run('MATCH (e:Event) WHERE e.id ENDS WITH $ending RETURN e.id AS id', given);
  const pairs = await store.run(
    'MATCH (a:Polity)<-[:FROM]-(e:Event) WHERE e.id ENDS WITH $ending WITH a, e MATCH (e)-[:TO]->(b:Polity) WHERE a <> b RETURN a.id AS a, b.id AS b',
    given,
  );
  const actors = await store.run('MATCH (a:Actor) RETURN a.id AS id');
  await store.close();
  const part = encodeURIComponent;
  return {
    event: events.map(({ id }) => `/api/events/${part(id)}`),
    actor: actors.map(({ id }) => `/api/actors/${part(id)}`),
    'dyad page': pairs.map(({ a, b }) => `/api/dyads/${part(a)}/${part(b)}/events?limit=50`),
  };
}

async function alone(ask, list) {
  const times = [];
  for (const path of list) times.push((await timed(() => ask(path)))[1]);
  return times;
}

async function fixedRate(ask, drawn, what, length = seconds) {
  const cpu = cpuOf(pid);
  const times = new Map();
  const begin = performance.now();
  const running = [];
  for (let i = 0; i < rate * length; i++) {
    const due = begin + (i * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const [name, path] = drawn();
    running.push(
      ask(path).then(() => {
        if (!times.has(name)) times.set(name, []);
        times.get(name).push(performance.now() - due);
      }),
    );
  }
  await Promise.all(running);
  const used =
    cpu === null ? '' : `; processor of the server ${((cpuOf(pid) - cpu) / running.length).toFixed(1)} ms a request`;
  const all = [...times.values()].flat();
  console.log(`${what}: ${figures(all)}${used}`);
  for (const [name, list] of times) console.log(`  ${name} (${list.length}): ${figures(list)}`);
}

/** Milliseconds of processor time that a process has used; null where the system does not tell. */
function cpuOf(process) {
  if (process === null || !existsSync(`/proc/${process}/stat`)) return null;
  const fields = readFileSync(`/proc/${process}/stat`, 'utf8').split(') ')[1].split(' ');
  // User and system time, in hundredths of a second.
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

function answerOf(agent, url) {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      const pieces = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('end', () => {
        const text = Buffer.concat(pieces).toString('utf8');
        if (response.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`${url}: ${response.statusCode} ${text.slice(0, 200)}`));
      });
    }).on('error', (error) => {
      // A connection that the server let go just then: any client asks again.
      if (error.code === 'ECONNRESET') resolve(answerOf(agent, url));
      else reject(error);
    });
  });
}

async function timed(work) {
  const begin = performance.now();
  const answer = await work();
  return [answer, performance.now() - begin];
}

function figures(times) {
  const sorted = [...times].sort((x, y) => x - y);
  const at = (share) => ms(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${ms(sorted.at(-1))} ms`;
}

function ms(value) {
  return value.toFixed(value < 100 ? 1 : 0);
}
