import type { RawArticle } from '../article/index.js';
import { type EntenteError, StoreError } from '../errors.js';
import type { Article } from '../model.js';
import { articleIdentity, type CodeOptions, type Pipeline } from '../pipeline.js';
import {
  addCounts,
  type GraphStore,
  type IngestCounts,
  type IngestOptions,
  ingestArticles,
  NOTHING_INGESTED,
  seenArticles,
} from '../store/index.js';
import { ArticleCoder, type Attempt, inOrder } from './article-coder.js';
import type { CommandContext } from './context.js';
import { type DeadLetter, type GivenItem, letterOf } from './dead-letters.js';
import { startProgress } from './progress.js';
import type { Failure } from './read-and-code.js';

/** Articles that are looked up, coded and written together. */
const batchSize = 50;

export interface IngestReport extends IngestCounts {
  readonly failed: readonly Failure[];
}

/** An article that could be read. */
interface Readable {
  readonly article: RawArticle;
  readonly given: CodeOptions;
}

/** What came of coding an article. */
type Coded = Attempt & { readonly one: Readable };

/** A batch whose new articles are coded; or why it could not be looked up. */
type Prepared = { readonly part: readonly Readable[] } & (
  | { readonly results: readonly Coded[] }
  | { readonly error: StoreError }
);

/**
 * Codes and writes items batch by batch; where threads code, they are on the next batch while one is written. Articles
 * whose text the store holds are not coded again, so that a run that was broken off goes on where it stood; what fails is
 * listed, kept by `keep`, and the rest goes on.
 */
export async function ingestItems(
  items: AsyncIterable<GivenItem>,
  store: GraphStore,
  context: CommandContext,
  keep: (letter: DeadLetter) => void,
): Promise<IngestReport> {
  const failed: Failure[] = [];
  const coder = await ArticleCoder.of(context);
  const times = timesOf(context, await context.pipeline());
  const progress = startProgress('articles', 0, context.world.stderr);
  const fail: Fail = (item, error, article, given) => {
    failed.push({ item, error: error.message });
    keep(letterOf(item, error.message, article, given));
    context.output.note(`entente: ${item}: ${error.message}`);
  };
  let total = NOTHING_INGESTED;
  try {
    const batches = readBatches(items, (name) => progress.step(name), fail);
    const prepare = (part: readonly Readable[]) => prepareBatch(part, store, coder);
    for await (const prepared of inOrder(batches, prepare, () => (coder.atOnce > 1 ? 2 : 1)))
      total = addCounts(total, await writeBatch(prepared, store, times, context, fail));
  } finally {
    progress.stop();
    await coder.close();
  }
  return { ...total, failed };
}

type Fail = (item: string, error: EntenteError, article: RawArticle | null, given: CodeOptions) => void;

/** The articles in batches; what could not be read fails. */
async function* readBatches(
  items: AsyncIterable<GivenItem>,
  onArticle: (name: string) => void,
  fail: Fail,
): AsyncGenerator<readonly Readable[]> {
  let batch: Readable[] = [];
  for await (const { item, given } of items) {
    if (!item.ok) {
      fail(item.item, item.error, null, given);
      continue;
    }
    onArticle(item.article.item);
    batch.push({ article: item.article, given });
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function prepareBatch(part: readonly Readable[], store: GraphStore, coder: ArticleCoder): Promise<Prepared> {
  try {
    const fresh = await unseen(store, part);
    const code = async (one: Readable) => ({ one, ...(await coder.attempt(one.article, one.given)) });
    return { part, results: await Promise.all(fresh.map(code)) };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { part, error };
  }
}

/** Writes the articles of a batch that could be coded. A store that refuses them fails them all. */
async function writeBatch(
  prepared: Prepared,
  store: GraphStore,
  times: IngestOptions,
  context: CommandContext,
  fail: Fail,
): Promise<IngestCounts> {
  const { part } = prepared;
  try {
    if ('error' in prepared) throw prepared.error;
    const coded = prepared.results.flatMap((result) => {
      if ('coded' in result) return [result.coded];
      fail(result.one.article.item, result.error, result.one.article, result.one.given);
      return [];
    });
    for (const { article } of coded) tellDate(article, context);
    const counts = await ingestArticles(store, coded, times);
    return { ...counts, duplicates: counts.duplicates + part.length - prepared.results.length };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    for (const { article, given } of part) fail(article.item, error, article, given);
    return NOTHING_INGESTED;
  }
}

function timesOf(context: CommandContext, { describe }: Pipeline): IngestOptions {
  return { now: context.world.clock(), knownAt: context.time('knownAt') ?? null, describe };
}

/** Articles whose text the store does not hold yet. */
async function unseen(store: GraphStore, part: readonly Readable[]): Promise<Readable[]> {
  const identities = part.map(({ article }) => articleIdentity(article));
  const seen = await seenArticles(store, identities);
  return part.filter((_one, index) => !seen.has(identities[index]!));
}

function tellDate({ sourceId, published, publishedInferred }: Article, { output }: CommandContext): void {
  if (publishedInferred) output.note(`entente: ${sourceId}: published on ${published}, by what the text says`);
  else if (!published)
    output.note(`entente: ${sourceId}: no date is known; relative dates stay open (--published gives one)`);
}
