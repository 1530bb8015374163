// A graph as large as wanted, from a seed: events between 200 states over ten years, told by coded articles and written
// through the store's own write path.
//
//   node bench/generate.mjs --store big.db [--events 1000000] [--seed 1] [--days 3653] [--report 100000]
//   node bench/generate.mjs --store big.db --short                     20,000 events, for CI
//
// Dyads are heavy-tailed (Zipf over pairs in a random order), codes follow the shares that event data show (most is
// talk), an event is told by one to five articles of the days after it, each by one of 400 publishers. A line of JSON a
// report: how many events stand, how many a second since the last report, memory and file size.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure, root } from '../scripts/ensure.mjs';
import { generator, weighted } from './support/random.mjs';

ensure();
const { loadCodebook } = await import('../dist/coding/index.js');
const { articleId, contentHash, mentionId, shiftDay } = await import('../dist/graph/index.js');
const { ingestArticles, openStore, seenArticles } = await import('../dist/store/index.js');
const { readTable } = await import('../dist/tables.js');
const { z } = await import('zod');

/** Shares of codes, by the roots of the large event data sets; each a code of CAMEO. */
const CODES = [
  ['010', 6],
  ['012', 2],
  ['013', 1],
  ['015', 1],
  ['020', 4],
  ['022', 2],
  ['030', 3],
  ['036', 3],
  ['040', 7],
  ['041', 2],
  ['042', 5],
  ['043', 5],
  ['044', 3],
  ['046', 3],
  ['050', 2],
  ['051', 4],
  ['054', 1],
  ['055', 1],
  ['057', 4],
  ['060', 1],
  ['061', 2],
  ['062', 1],
  ['070', 1],
  ['071', 1],
  ['072', 1],
  ['073', 1],
  ['081', 1],
  ['084', 1],
  ['090', 1],
  ['100', 1],
  ['101', 1],
  ['110', 2],
  ['111', 6],
  ['112', 4],
  ['114', 1],
  ['120', 2],
  ['121', 1],
  ['130', 1],
  ['131', 1],
  ['138', 1],
  ['140', 0.5],
  ['141', 1],
  ['150', 0.5],
  ['154', 0.5],
  ['160', 0.5],
  ['161', 0.5],
  ['163', 1.5],
  ['166', 0.3],
  ['170', 0.5],
  ['173', 1.5],
  ['180', 0.5],
  ['190', 3],
  ['193', 1.5],
  ['194', 0.5],
  ['195', 1],
  ['200', 0.1],
];
/** Kinds of which an event is one node with every participant on both sides. */
const RECIPROCAL = new Set(['PhoneCall', 'Meeting', 'Talks', 'Agreement']);
const MENTIONS = [
  [1, 60],
  [2, 22],
  [3, 10],
  [4, 5],
  [5, 3],
];
const FIRST_DAY = '2015-01-01';
const DAYS = 3653;
const PUBLISHERS = 400;
const PER_ARTICLE = 5;
const STATES = 200;

/**
 * Coded articles, day by day, that tell exactly so many events.
 *
 * @param options `{ events, seed, days }`: fewer days make them as dense as in a larger graph
 * @returns an iterator over articles as `ingestArticles` takes them
 */
export function* generateArticles({ events, seed = 1, days = DAYS }) {
  const world = worldOf(seed);
  let told = 0;
  for (let day = 0; day < days && told < events; day++) {
    const due = Math.round((events * (day + 1)) / days) - told;
    told += due;
    yield* articlesOfDay(world, shiftDay(FIRST_DAY, day), due);
  }
}

/** The states (by ISO code, with their ministers), and what is drawn from. */
function worldOf(seed) {
  const random = generator(seed);
  const shape = z.object({ iso3: z.string(), name: z.string() }).loose();
  const states = readTable(join(root, 'lexicon/actors/states.tsv'), shape).slice(0, STATES).map(partsOf);
  const pairs = [];
  for (const a of states) for (const b of states) if (a !== b) pairs.push([a, b]);
  for (let i = pairs.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [pairs[i], pairs[j]] = [pairs[j], pairs[i]];
  }
  const codebook = loadCodebook(join(root, 'lexicon'));
  return {
    random,
    drawPair: weighted(pairs.map((pair, rank) => [pair, 1 / (rank + 3)])),
    drawCode: weighted(CODES.map(([code, weight]) => [codeOf(codebook.entry(code)), weight])),
    drawMentions: weighted(MENTIONS),
    drawActor: weighted([
      ['state', 45],
      ['government', 25],
      ['minister', 22],
      ['army', 8],
    ]),
    articles: 0,
  };
}

function codeOf({ name: _, ...code }) {
  return Object.freeze(code);
}

/** Who may act for a state: itself, its government, its minister, its army. */
function partsOf({ iso3, name }) {
  const polity = `state:${iso3}`;
  const blank = { country: iso3, polity, partOf: polity, office: null, tenure: null, wikidata: null, aliases: [] };
  const actor = (given) => Object.freeze({ ...blank, surface: given.name, ...given });
  const tenure = { from: '2012-01-01', to: null };
  return {
    state: actor({ id: polity, type: 'State', name, code: iso3, partOf: null }),
    government: actor({
      id: `org:${iso3}:government`,
      type: 'Organization',
      name: `Government of ${name}`,
      code: `${iso3}GOV`,
    }),
    minister: actor({
      id: `person:minister-${iso3}`,
      type: 'Person',
      name: `Minister of ${name}`,
      code: `${iso3}GOV`,
      office: 'foreign-minister',
      tenure,
    }),
    army: actor({
      id: `org:${iso3}:armed-forces`,
      type: 'Organization',
      name: `Armed Forces of ${name}`,
      code: `${iso3}MIL`,
    }),
  };
}

/** The articles that tell the events of one day; an article never tells one event twice. */
function* articlesOfDay(world, day, count) {
  const taken = new Set();
  const open = [];
  for (let i = 0; i < count; i++) {
    const event = drawEvent(world, day, taken);
    const reports = world.drawMentions(world.random);
    for (let j = 0; j < reports; j++) {
      // The reports of one event stand in articles that follow one another, so none of them has two.
      let article = open.find((candidate) => candidate.last !== event && !candidate.events.includes(event));
      if (article === undefined) {
        article = { events: [] };
        open.push(article);
      }
      article.events.push(event);
      if (article.events.length < PER_ARTICLE) continue;
      open.splice(open.indexOf(article), 1);
      yield codedArticle(world, day, article.events);
    }
  }
  for (const article of open) yield codedArticle(world, day, article.events);
}

/** An event that no other of the day can be taken for: no other of its kind between the two states. */
function drawEvent(world, day, taken) {
  for (;;) {
    const { random } = world;
    const [a, b] = world.drawPair(random);
    const code = world.drawCode(random);
    const reciprocal = RECIPROCAL.has(code.kind);
    const ids = [a.state.id, b.state.id];
    const key = `${code.kind} ${(reciprocal ? ids.sort() : ids).join(' ')}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return {
      code,
      reciprocal,
      day,
      sources: [a[world.drawActor(random)]],
      targets: [b[world.drawActor(random)]],
      speaker: random() < 0.15 ? b.minister : null,
    };
  }
}

function codedArticle(world, day, events) {
  const { random } = world;
  const number = world.articles++;
  const sentences = events.map(({ code, sources, targets }) => {
    const [source, target] = [sources[0].name, targets[0].name];
    return `${source} and ${target}, day ${day}: ${code.kind} as agency ${Math.floor(random() * 1e6)} reports it.`;
  });
  const text = sentences.join('\n');
  const url = `https://paper-${Math.floor(random() * PUBLISHERS)}.example.org/${day}/${number}`;
  const hash = contentHash(text);
  const article = {
    id: articleId({ url, sourceId: null, contentHash: hash }),
    sourceId: null,
    url,
    title: sentences[0].slice(0, 60),
    text,
    language: 'en',
    published: shiftDay(day, random() < 0.7 ? 0 : 1),
    publishedInferred: false,
    source: null,
    contentHash: hash,
  };
  let start = 0;
  const mentions = events.map((event, index) => {
    const end = start + sentences[index].length;
    const { code, reciprocal, sources, targets, speaker } = event;
    const mention = {
      ...code,
      article: article.id,
      sources,
      targets,
      reciprocal,
      date: day,
      dateFrom: day,
      dateTo: day,
      datePrecision: 'day',
      modality: 'actual',
      polarity: 'affirmed',
      speaker,
      quote: sentences[index],
      start,
      end,
      sentence: sentences[index],
      sentenceStart: start,
      sentenceEnd: end,
      rule: `bench.${code.kind}`,
      evidence: 'slot',
      confidence: 0.5 + Math.round(random() * 50) / 100,
      places: [],
    };
    start = end + 1;
    return { ...mention, id: mentionId(mention) };
  });
  return { article, mentions, unresolved: [], codedBy: 'bench' };
}

/**
 * Writes the graph in one go, reporting every so many events; returns the reports and the seconds. Making up the articles
 * is in them: 5 % of the processor time.
 */
export async function writeGraph(store, { events, seed = 1, days = DAYS, every = 100_000, now, onReport = () => {} }) {
  const reports = [];
  const begun = performance.now();
  let last = { events: 0, wall: begun, cpu: process.cpuUsage() };
  const report = (counts) => {
    const [wall, used] = [performance.now(), process.cpuUsage(last.cpu)];
    const written = counts.events - last.events;
    const part = {
      events: counts.events,
      mentions: counts.mentions,
      articles: counts.articles,
      eventsPerSecond: Math.round((written * 1000) / (wall - last.wall)),
      cpuMicrosecondsAnEvent: Math.round((used.user + used.system) / written),
      rss: process.memoryUsage().rss,
    };
    last = { events: counts.events, wall, cpu: process.cpuUsage() };
    reports.push(part);
    onReport(part);
  };
  const onProgress = (_done, counts) => {
    if (counts.events - last.events >= every) report(counts);
  };
  const counts = await ingestArticles(store, generateArticles({ events, seed, days }), { now, onProgress });
  if (counts.events > last.events) report(counts);
  return { reports, seconds: (performance.now() - begun) / 1000 };
}

/** How long a seen article takes that comes again, in milliseconds: the median and the largest of some. */
export async function timeAgain(store, { events, seed = 1, days = DAYS, count = 300, now }) {
  const times = [];
  for (const coded of generateArticles({ events, seed, days })) {
    if (times.length === count) break;
    const started = performance.now();
    const seen = await seenArticles(store, [coded.article]);
    const { articles } = await ingestArticles(store, seen.size > 0 ? [] : [coded], { now });
    if (articles > 0) throw new Error('an article that was written is not known');
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return { median: round(times[times.length >> 1]), largest: round(times.at(-1)) };
}

async function main() {
  const { values } = parseArgs({
    options: {
      store: { type: 'string' },
      events: { type: 'string' },
      seed: { type: 'string', default: '1' },
      report: { type: 'string' },
      short: { type: 'boolean', default: false },
      days: { type: 'string' },
    },
  });
  if (values.store === undefined) {
    console.error('bench/generate.mjs: say where: --store big.db (or bolt://…)');
    process.exit(2);
  }
  const events = Number(values.events ?? (values.short ? 20_000 : 1_000_000));
  const days = Number(values.days ?? DAYS);
  const every = Number(values.report ?? Math.max(1, events / 10));
  const store = await openStore({
    store: values.store,
    user: process.env.NEO4J_USERNAME,
    password: process.env.NEO4J_PASSWORD,
  });
  const { seconds } = await writeGraph(store, {
    events,
    seed: Number(values.seed),
    days,
    every,
    now: '2026-01-01T00:00:00Z',
    onReport: (part) => console.log(JSON.stringify(part)),
  });
  const again = await timeAgain(store, { events, seed: Number(values.seed), days, now: '2026-01-01T00:00:00Z' });
  const closing = performance.now();
  await store.close();
  const closed = (performance.now() - closing) / 1000;
  const bytes = existsSync(values.store) ? statSync(values.store).size : null;
  console.log(
    JSON.stringify({
      events,
      seconds: round(seconds),
      closed: round(closed),
      eventsPerSecond: Math.round(events / seconds),
      againMs: again,
      bytes,
    }),
  );
}

const round = (value) => Math.round(value * 10) / 10;

if (process.argv[1] === import.meta.filename) await main();
