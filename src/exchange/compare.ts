import { UsageError } from '../errors.js';
import { articleId } from '../graph/index.js';
import { cypherText, type GraphStore, type Row } from '../store/index.js';

/** An event as it is compared. */
export interface ComparedEvent {
  readonly event: string;
  readonly code: string;
  readonly root: string;
  readonly date: string | null;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/** Two events that may be one, and where they agree. */
export interface ComparedPair {
  readonly ours: ComparedEvent;
  readonly theirs: ComparedEvent;
  /** The same code, only the same root, or neither. */
  readonly code: 'same' | 'root' | 'differs';
  readonly source: boolean;
  readonly target: boolean;
  readonly date: boolean;
}

/** What a data set and we say of one article. */
export interface ComparedArticle {
  readonly article: string;
  readonly url: string;
  readonly title: string | null;
  readonly pairs: readonly ComparedPair[];
  readonly onlyOurs: readonly ComparedEvent[];
  readonly onlyTheirs: readonly ComparedEvent[];
}

export interface Comparison {
  readonly origin: string;
  readonly totals: {
    readonly articles: number;
    readonly ours: number;
    readonly theirs: number;
    readonly paired: number;
    readonly sameCode: number;
    readonly sameRoot: number;
    readonly sameSource: number;
    readonly sameTarget: number;
    readonly sameDate: number;
  };
  readonly articles: readonly ComparedArticle[];
}

/**
 * Compares our events with those of a data set, for the articles that both have read (the same address): pairs the two
 * that agree best, an event once, and lists what is left over. Of a code, root and both sides at least two must agree.
 *
 * @example
 * (await compareOrigin(store, 'gdelt')).totals //=> { articles: 12, ours: 40, theirs: 31, paired: 22, … }
 *
 * @throws UsageError where nothing of that data set was imported
 */
export async function compareOrigin(store: GraphStore, origin: string): Promise<Comparison> {
  const articles = await store.run(cypherText('exchange', 'compare-articles'));
  const known = new Map(
    articles.map((row) => [articleId({ url: String(row.url), sourceId: null, contentHash: '' }), row]),
  );
  const theirs = new Map<string, ComparedEvent[]>();
  const rows = known.size === 0 ? [] : await store.run(cypherText('exchange', 'compare-addresses'), { origin });
  if (rows.length === 0) await checkImported(store, origin);
  const events = new Map<string, string>();
  for (const { event, url } of rows) {
    if (!URL.canParse(String(url))) continue;
    const article = articleId({ url: String(url), sourceId: null, contentHash: '' });
    if (known.has(article)) events.set(`${article}\t${event}`, String(event));
  }
  const read = await readCompared(store, [...new Set(events.values())]);
  for (const [key, event] of events) push(theirs, key.slice(0, key.indexOf('\t')), read.get(event));
  const found: ComparedArticle[] = [];
  for (const [id, list] of theirs) found.push(await compareArticle(store, known.get(id)!, list));
  found.sort((a, b) => (a.url < b.url ? -1 : 1));
  return { origin, totals: totalsOf(found), articles: found };
}

/** Nothing to compare may mean that there is no such data set here, which is another answer than "nothing in common". */
async function checkImported(store: GraphStore, origin: string): Promise<void> {
  const imported = (await store.run(cypherText('exchange', 'data-sets'))).map((row) => String(row.origin));
  if (imported.includes(origin)) return;
  const known = imported.length > 0 ? `it holds ${imported.join(', ')}` : 'nothing was imported into it';
  throw new UsageError(
    `this store has no data set ${JSON.stringify(origin)}; ${known} (entente import --help tells how to add one)`,
  );
}

async function compareArticle(store: GraphStore, row: Row, theirs: readonly ComparedEvent[]): Promise<ComparedArticle> {
  const ids = (await store.run(cypherText('exchange', 'compare-own'), { article: String(row.id) })).map(({ event }) =>
    String(event),
  );
  const ours = [...(await readCompared(store, ids)).values()];
  const pairs = pair(ours, theirs);
  const [left, right] = [new Set(pairs.map((p) => p.ours)), new Set(pairs.map((p) => p.theirs))];
  return {
    article: String(row.id),
    url: String(row.url),
    title: row.title === null ? null : String(row.title),
    pairs,
    onlyOurs: ours.filter((event) => !left.has(event)),
    onlyTheirs: theirs.filter((event) => !right.has(event)),
  };
}

/** The best-agreeing first, an event once; of equals the smaller ids. */
function pair(ours: readonly ComparedEvent[], theirs: readonly ComparedEvent[]): ComparedPair[] {
  const candidates = ours.flatMap((a) => theirs.map((b) => ({ pair: compared(a, b), a, b })));
  const scored = candidates
    .map((one) => ({ ...one, score: scoreOf(one.pair) }))
    .filter(({ pair: { code, source, target } }) => Number(code !== 'differs') + Number(source) + Number(target) >= 2)
    .sort((x, y) => y.score - x.score || (x.a.event + x.b.event < y.a.event + y.b.event ? -1 : 1));
  const used = new Set<ComparedEvent>();
  return scored.flatMap(({ pair: found, a, b }) => {
    if (used.has(a) || used.has(b)) return [];
    used.add(a).add(b);
    return [found];
  });
}

function compared(ours: ComparedEvent, theirs: ComparedEvent): ComparedPair {
  const code = ours.code === theirs.code ? 'same' : ours.root === theirs.root ? 'root' : 'differs';
  return {
    ours,
    theirs,
    code,
    source: overlap(ours.sources, theirs.sources),
    target: overlap(ours.targets, theirs.targets),
    date: ours.date !== null && ours.date === theirs.date,
  };
}

const scoreOf = ({ code, source, target, date }: ComparedPair): number =>
  (code === 'same' ? 3 : code === 'root' ? 2 : 0) + Number(source) * 2 + Number(target) * 2 + Number(date);

/** Actors agree where their states do, or the whole code of those without one. */
function overlap(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 && b.length === 0) return true;
  const states = new Set(a.map((code) => code.slice(0, 3)));
  return b.some((code) => states.has(code.slice(0, 3)));
}

async function readCompared(store: GraphStore, ids: readonly string[]): Promise<Map<string, ComparedEvent>> {
  if (ids.length === 0) return new Map();
  const [events, sources, targets] = [
    await store.run(cypherText('exchange', 'compare-events'), { ids }),
    codesOf(await store.run(cypherText('exchange', 'export-sources'), { ids })),
    codesOf(await store.run(cypherText('exchange', 'export-targets'), { ids })),
  ];
  return new Map(
    events.map((row) => {
      const event = String(row.event);
      const date = row.date === null ? null : String(row.date);
      const said = { event, code: String(row.code), root: String(row.root), date };
      return [event, { ...said, sources: sources.get(event) ?? [], targets: targets.get(event) ?? [] }];
    }),
  );
}

function codesOf(rows: readonly Row[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { event, code, name } of rows) push(found, String(event), String(code ?? name));
  return found;
}

function push<T>(lists: Map<string, T[]>, key: string, value: T | undefined): void {
  if (value === undefined) return;
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function totalsOf(articles: readonly ComparedArticle[]): Comparison['totals'] {
  const pairs = articles.flatMap((article) => article.pairs);
  const sum = (count: (article: ComparedArticle) => number) => articles.reduce((total, one) => total + count(one), 0);
  return {
    articles: articles.length,
    ours: pairs.length + sum((one) => one.onlyOurs.length),
    theirs: pairs.length + sum((one) => one.onlyTheirs.length),
    paired: pairs.length,
    sameCode: pairs.filter(({ code }) => code === 'same').length,
    sameRoot: pairs.filter(({ code }) => code !== 'differs').length,
    sameSource: pairs.filter(({ source }) => source).length,
    sameTarget: pairs.filter(({ target }) => target).length,
    sameDate: pairs.filter(({ date }) => date).length,
  };
}
