import { type ArticleInput, fromJson } from './article/index.js';
import { EntenteError } from './errors.js';
import type { CodedArticle } from './model.js';
import { articleIdentity, createPipeline, type Pipeline } from './pipeline.js';
import { type GraphStore, type IngestCounts, ingestArticles, seenArticles } from './store/index.js';

/** Options of {@link ingest}. */
export interface LibraryIngestOptions {
  /** The time now, ISO; nothing in Entente reads a clock by itself. */
  readonly now: string;
  /** When the articles were known; default: their publication, else `now`. */
  readonly knownAt?: string;
  /** A pipeline to use again, so that models are loaded once. */
  readonly pipeline?: Pipeline;
}

/** What {@link ingest} did; articles that could not be coded are listed, the rest is written. */
export interface LibraryIngestReport extends IngestCounts {
  readonly failed: readonly { readonly item: string; readonly error: string }[];
}

/**
 * Codes articles and writes them to a store; the same article twice changes nothing.
 *
 * @example
 * const store = await openStore({ store: './entente.db' });
 * await ingest(store, [{ text: 'La Pologne a condamné la Hongrie mardi.', published: '2025-03-05' }], { now: '2025-03-05T12:00:00Z' });
 * //=> { articles: 1, events: 1, mentions: 1, duplicates: 0, failed: [] }
 */
export async function ingest(
  store: GraphStore,
  articles: Iterable<ArticleInput>,
  options: LibraryIngestOptions,
): Promise<LibraryIngestReport> {
  const pipeline = options.pipeline ?? createPipeline({ clock: options.now });
  const failed: { item: string; error: string }[] = [];
  const coded: CodedArticle[] = [];
  let [number, duplicates] = [0, 0];
  for (const article of articles) {
    const item = `articles[${number++}]`;
    try {
      const raw = fromJson(article, item);
      // What the store holds is not coded again.
      if ((await seenArticles(store, [articleIdentity(raw)])).size > 0) duplicates++;
      else coded.push(pipeline.code(raw));
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error;
      failed.push({ item, error: error.message });
    }
  }
  const counts = await ingestArticles(store, coded, {
    now: options.now,
    knownAt: options.knownAt ?? null,
    describe: pipeline.describe,
  });
  return { ...counts, duplicates: counts.duplicates + duplicates, failed };
}
