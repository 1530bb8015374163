import type { RawArticle } from '../article/index.js';
import { EntenteError, StoreError } from '../errors.js';
import type { CodedArticle } from '../model.js';
import { articleIdentity, type CodeOptions, type Pipeline } from '../pipeline.js';
import {
  addCounts,
  type GraphStore,
  type IngestCounts,
  ingestArticles,
  NOTHING_INGESTED,
  seenArticles,
} from '../store/index.js';
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

/**
 * Codes and writes items batch by batch. Articles whose text the store holds are not coded again, so that a run that was
 * broken off goes on where it stood; what fails is listed, kept by `keep`, and the rest goes on.
 */
export async function ingestItems(
  items: AsyncIterable<GivenItem>,
  store: GraphStore,
  context: CommandContext,
  keep: (letter: DeadLetter) => void,
): Promise<IngestReport> {
  const failed: Failure[] = [];
  const pipeline = await context.pipeline();
  const progress = startProgress('articles', 0, context.world.stderr);
  const fail = (item: string, error: EntenteError, readable: Readable | null, given: CodeOptions) => {
    failed.push({ item, error: error.message });
    keep(letterOf(item, error.message, readable?.article ?? null, given));
    context.output.note(`entente: ${item}: ${error.message}`);
  };
  let total = NOTHING_INGESTED;
  let batch: Readable[] = [];
  const flush = async () => {
    const part = batch;
    batch = [];
    if (part.length > 0) total = addCounts(total, await ingestBatch(part));
  };
  const ingestBatch = async (part: readonly Readable[]): Promise<IngestCounts> => {
    try {
      const fresh = await unseen(store, part);
      const coded = fresh.flatMap((one) => codeOne(pipeline, one, context, fail));
      const counts = await ingestArticles(store, coded, timesOf(context, pipeline));
      return { ...counts, duplicates: counts.duplicates + part.length - fresh.length };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      for (const one of part) fail(one.article.item, error, one, one.given);
      return NOTHING_INGESTED;
    }
  };
  try {
    for await (const { item, given } of items) {
      if (item.ok) {
        batch.push({ article: item.article, given });
        progress.step(item.article.item);
      } else fail(item.item, item.error, null, given);
      if (batch.length >= batchSize) await flush();
    }
    await flush();
  } finally {
    progress.stop();
  }
  return { ...total, failed };
}

function timesOf(context: CommandContext, { describe }: Pipeline) {
  return { now: context.world.clock(), knownAt: context.time('knownAt') ?? null, describe };
}

/** Articles whose text the store does not hold yet. */
async function unseen(store: GraphStore, part: readonly Readable[]): Promise<Readable[]> {
  const identities = part.map(({ article }) => articleIdentity(article));
  const seen = await seenArticles(store, identities);
  return part.filter((_one, index) => !seen.has(identities[index]!));
}

function codeOne(
  pipeline: Pipeline,
  one: Readable,
  context: CommandContext,
  fail: (item: string, error: EntenteError, readable: Readable, given: CodeOptions) => void,
): CodedArticle[] {
  try {
    const coded = pipeline.code(one.article, one.given);
    const { sourceId, published, publishedInferred } = coded.article;
    if (publishedInferred)
      context.output.note(`entente: ${sourceId}: published on ${published}, by what the text says`);
    else if (!published)
      context.output.note(`entente: ${sourceId}: no date is known; relative dates stay open (--published gives one)`);
    return [coded];
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    fail(one.article.item, error, one, one.given);
    return [];
  }
}
