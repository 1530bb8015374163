import { setImmediate } from 'node:timers/promises';
import { type DescribePolity, type Entry, withEntries } from '../graph/index.js';
import type { CodedArticle } from '../model.js';
import { cypherText } from './cypher-files.js';
import { listEntries } from './entries.js';
import { KnownActors } from './known-actors.js';
import {
  type KnownTimes,
  planVersion,
  type StoredVersion,
  toStoredVersion,
  type VersionPlan,
} from './plan-versions.js';
import { planRegrouping } from './regroup-store.js';
import type { GraphStore, Runner } from './store.js';
import { type ToldAhead, tellAhead } from './told-evidence.js';
import { writeActors } from './write-actors.js';
import { addedMentions, planEvidence, writeMentions, writeVersions } from './write-articles.js';
import { meanwhile } from './write-batch.js';
import { writeRegrouping } from './write-events.js';

/** Options of {@link ingestArticles}. */
export interface IngestOptions extends KnownTimes {
  /** What the lexicon says of a polity that articles only imply; without it, its id is its name. */
  readonly describe?: DescribePolity;
  /** Called after each batch with how many articles are done, and what was written so far. */
  readonly onProgress?: (done: number, written: IngestCounts) => void;
}

/** What an ingestion wrote. */
export interface IngestCounts {
  /** Articles and corrections written. */
  readonly articles: number;
  /** Events that the store did not hold before. */
  readonly events: number;
  readonly mentions: number;
  /** Articles whose text the store held already. */
  readonly duplicates: number;
}

/** The counts of an ingestion that wrote nothing. */
export const NOTHING_INGESTED: IngestCounts = Object.freeze({ articles: 0, events: 0, mentions: 0, duplicates: 0 });

/** A statement costs the embedded engine a millisecond beside its rows, and there is one for each kind of event: so many rows. */
const BATCH = { articles: 2_000, mentions: 16_000 };

/**
 * Writes coded articles: in batches, each one transaction, so that a fault leaves whole batches.
 *
 * An article whose text is there already changes nothing. Another text under a known id is a correction: a new
 * `:Version`; what only the old one said leaves every ordinary query. The order of articles does not matter.
 *
 * @example
 * await ingestArticles(store, [coded], { now: '2025-12-23T08:00:00Z' });
 * //=> { articles: 1, events: 7, mentions: 9, duplicates: 0 }
 */
export async function ingestArticles(
  store: GraphStore,
  coded: Iterable<CodedArticle>,
  options: IngestOptions,
): Promise<IngestCounts> {
  let total = NOTHING_INGESTED;
  let done = 0;
  const batches = batchesOf(coded);
  const actors = new KnownActors();
  for (let next = await takeBatch(batches); next !== null; ) {
    const ready = next;
    let goOn = () => {};
    const planned = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const writing = store.transaction((runner) => ingestBatch(runner, ready, actors, options, goOn));
    // The next batch is taken and made ready once the engine has much to write: before that it would wait for answers.
    const taking = Promise.race([planned, writing]).then(() => takeBatch(batches));
    const [written, taken] = await Promise.allSettled([writing, taking]);
    if (written.status === 'rejected') throw written.reason;
    actors.keep();
    total = addCounts(total, written.value);
    done += ready.batch.length;
    options.onProgress?.(done, total);
    if (taken.status === 'rejected') throw taken.reason;
    next = taken.value;
  }
  return total;
}

interface ReadyBatch {
  readonly batch: readonly CodedArticle[];
  readonly ahead: ToldAhead;
}

async function takeBatch(batches: Iterator<CodedArticle[]>): Promise<ReadyBatch | null> {
  await setImmediate();
  const { value: batch, done } = batches.next();
  return done === true ? null : { batch, ahead: await tellAhead(batch) };
}

/**
 * Those of some articles whose text a store holds, in whatever version: they need not be coded.
 *
 * @example
 * const seen = await seenArticles(store, [articleIdentity(raw)]);
 */
export async function seenArticles<T extends { readonly id: string; readonly contentHash: string }>(
  store: Runner,
  articles: readonly T[],
): Promise<Set<T>> {
  const rows = await store.run(cypherText('internal', 'article-versions'), { ids: articles.map(({ id }) => id) });
  const held = new Set(rows.map((row) => `${row.article} ${row.contentHash}`));
  return new Set(articles.filter(({ id, contentHash }) => held.has(`${id} ${contentHash}`)));
}

/** {@link ingestArticles} for one article. */
export function ingestArticle(store: GraphStore, coded: CodedArticle, options: IngestOptions): Promise<IngestCounts> {
  return ingestArticles(store, [coded], options);
}

/** An id that comes again begins a new batch: the second is judged by what the first one left. */
function* batchesOf(coded: Iterable<CodedArticle>): Generator<CodedArticle[]> {
  let batch: CodedArticle[] = [];
  let ids = new Set<string>();
  let mentions = 0;
  for (const item of coded) {
    const full = batch.length >= BATCH.articles || mentions >= BATCH.mentions;
    if (full || ids.has(item.article.id)) {
      yield batch;
      batch = [];
      ids = new Set();
      mentions = 0;
    }
    batch.push(item);
    ids.add(item.article.id);
    mentions += item.mentions.length;
  }
  if (batch.length > 0) yield batch;
}

async function ingestBatch(
  runner: Runner,
  { batch, ahead }: ReadyBatch,
  actors: KnownActors,
  options: IngestOptions,
  onPlanned: () => void,
): Promise<IngestCounts> {
  await runner.run(cypherText('write', 'lock-store'));
  const entries = await listEntries(runner);
  const plans = await planBatch(
    runner,
    entries.length === 0 ? batch : batch.map((coded) => read(coded, entries)),
    options,
  );
  const duplicates = batch.length - plans.length;
  if (plans.length === 0) return { articles: 0, events: 0, mentions: 0, duplicates };
  const mentions = plans.flatMap((plan) => plan.coded.mentions);
  const planned = planEvidence(plans, ahead.evidence);
  const added = addedMentions(planned);
  const write = async () => {
    // An owner's entries change what an actor is called: then all are asked for.
    const named = entries.length > 0 ? mentions : await actors.unknown(runner, mentions);
    await writeActors(runner, named, options.describe, entries);
    return writeVersions(runner, plans);
  };
  // What the events are to be is worked out while the engine writes, unless that closes mentions.
  const regrouping = plans.some((plan) => plan.closes !== null)
    ? await planRegrouping(runner, { added, closed: await write() })
    : await meanwhile(write(), planRegrouping(runner, { added }, ahead.events));
  onPlanned();
  await writeRegrouping(runner, regrouping);
  const { created, moved } = regrouping;
  await writeMentions(runner, planned, new Map(moved.map(({ mention, event }) => [mention, event])));
  await runner.run(cypherText('write', 'set-coded-by'), { codedBy: plans.at(-1)!.coded.codedBy });
  return { articles: plans.length, events: created.length, mentions: mentions.length, duplicates };
}

/** An article whose actors are as the store's owner has them. */
function read(coded: CodedArticle, entries: readonly Entry[]): CodedArticle {
  return { ...coded, mentions: coded.mentions.map((mention) => withEntries(mention, entries)) };
}

async function planBatch(runner: Runner, batch: readonly CodedArticle[], times: KnownTimes): Promise<VersionPlan[]> {
  const ids = batch.map((coded) => coded.article.id);
  const rows = await runner.run(cypherText('internal', 'article-versions'), { ids });
  const stored = new Map<string, StoredVersion[]>(ids.map((id) => [id, []]));
  for (const row of rows) stored.get(String(row.article))?.push(toStoredVersion(row));
  return batch.map((coded) => planVersion(coded, stored.get(coded.article.id)!, times)).filter((plan) => plan !== null);
}

/** The sums of two counts. */
export function addCounts(a: IngestCounts, b: IngestCounts): IngestCounts {
  return {
    articles: a.articles + b.articles,
    events: a.events + b.events,
    mentions: a.mentions + b.mentions,
    duplicates: a.duplicates + b.duplicates,
  };
}
