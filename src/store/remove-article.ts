import { UsageError } from '../errors.js';
import { articleId, utcTime } from '../graph/index.js';
import { cypherText } from './cypher-files.js';
import { regroupStore } from './regroup-store.js';
import type { GraphStore, Runner } from './store.js';
import { closeMentionsOf } from './write-articles.js';
import { writeIds, writeRows } from './write-batch.js';

/** What taking an article back, or deleting it, did. */
export interface RemovalCounts {
  /** Id of the article. */
  readonly article: string;
  /** Mentions that stood until now. */
  readonly mentions: number;
  /** Events that nobody reports any longer. */
  readonly events: number;
}

/**
 * The id of an article named by its id, its URL in any spelling, or the id or path it came with.
 *
 * @throws UsageError where the store has none or several of that name
 */
export async function findArticle(store: Runner, name: string): Promise<string> {
  const byUrl = articleId({ url: name, sourceId: null, contentHash: '' });
  const rows = await store.run(cypherText('internal', 'find-article'), { key: name, byUrl });
  if (rows.length === 1) return String(rows[0]!.id);
  if (rows.length === 0)
    throw new UsageError(`The store has no article "${name}": give its id, its URL or the path it came from.`);
  throw new UsageError(
    `"${name}" names several articles: give one of the ids ${rows.map((row) => row.id).join(', ')}.`,
  );
}

/**
 * Takes an article back: its mentions are closed, and events that nobody else reports become `:Retracted`. What was
 * known before can still be asked for.
 *
 * @param at when it was taken back, ISO day or date-time
 */
export function retractArticle(store: GraphStore, article: string, at: string): Promise<RemovalCounts> {
  return store.transaction(async (runner) => {
    await runner.run(cypherText('write', 'lock-store'));
    const { mentions, retracted } = await close(runner, article, at);
    return { article, mentions, events: retracted.length };
  });
}

/** Deletes an article for good: its versions, its mentions, and the events that nobody else reports or reported. */
export function purgeArticle(store: GraphStore, article: string, at: string): Promise<RemovalCounts> {
  return store.transaction(async (runner) => {
    await runner.run(cypherText('write', 'lock-store'));
    const rows = await runner.run(cypherText('internal', 'events-of-article'), { article });
    const { mentions, retracted } = await close(runner, article, at);
    await runner.run(cypherText('write', 'purge-mentions'), { article });
    await runner.run(cypherText('write', 'purge-article'), { article });
    const touched = [...new Set([...rows.map((row) => String(row.id)), ...retracted])];
    await writeIds(runner, 'purge-lone-events', touched);
    await writeIds(runner, 'purge-lone-redirects', touched);
    await runner.run(cypherText('write', 'purge-lone-sources'));
    return { article, mentions, events: retracted.length };
  });
}

async function close(runner: Runner, article: string, time: string) {
  const at = utcTime(time);
  const versions = await runner.run(cypherText('internal', 'article-versions'), { ids: [article] });
  if (versions.length === 0) throw new UsageError(`The store has no article "${article}".`);
  const open = versions.filter((version) => version.knownTo === null);
  await writeRows(
    runner,
    'close-versions',
    open.map((version) => ({ id: String(version.id), knownTo: at })),
  );
  const closed = await closeMentionsOf(runner, new Map([[article, at]]));
  const { retracted } = await regroupStore(runner, { closed });
  return { mentions: closed.length, retracted };
}
