import { fromJson, type RawArticle } from './article/index.js';
import type { CodedArticle } from './model.js';
import { articleIdentity, type Pipeline } from './pipeline.js';
import { chunks, cypherText, type GraphStore, type RecodeReport, type Row, recodeArticles } from './store/index.js';

/** Articles that are coded anew and compared together. */
const PAGE = 200;

/** Options of {@link recode}. */
export interface RecodeRequest {
  /** The time now, ISO. */
  readonly now: string;
  /** Keep the changes; otherwise they are only shown. */
  readonly accept: boolean;
  /** Ids of the articles to code anew; by default all that stand. */
  readonly articles?: readonly string[];
  /** Codes a text; by default as the pipeline does, one after the other. */
  readonly code?: (raw: RawArticle) => CodedArticle | Promise<CodedArticle>;
  /** Called after each page with how many articles are done. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Codes the stored texts again, by rules that changed since, and says which events that changes; with `accept` it is
 * kept, page by page.
 *
 * @example
 * const report = await recode(store, createPipeline({ clock }), { now: clock, accept: false });
 * report.changed[0]?.before.cameo //=> "111"
 */
export async function recode(store: GraphStore, pipeline: Pipeline, request: RecodeRequest): Promise<RecodeReport> {
  const wanted =
    request.articles ?? (await store.run(cypherText('internal', 'all-articles'))).map(({ id }) => String(id));
  const { code = pipeline.code } = request;
  let total = NOTHING;
  for (const ids of chunks([...new Set(wanted)], PAGE)) {
    const rows = await store.run(cypherText('internal', 'open-articles'), { ids });
    const page = await Promise.all(
      rows.map(async (row) => ({ coded: await code(toRaw(row)), version: String(row.version) })),
    );
    if (page.length === 0) continue;
    const { now, accept } = request;
    total = sum(total, await recodeArticles(store, page, { now, accept, describe: pipeline.describe }));
    request.onProgress?.(total.articles);
  }
  return total;
}

const NOTHING: RecodeReport = Object.freeze({
  articles: 0,
  mentions: Object.freeze({ added: 0, closed: 0, kept: 0 }),
  added: [],
  removed: [],
  changed: [],
});

/** A stored article as it came in: what its id was made from, and what was known of it. */
function toRaw(row: Row): RawArticle {
  const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
  const sourceId = text(row.sourceId);
  const input = {
    url: text(row.url),
    title: text(row.title),
    text: String(row.text),
    published: row.publishedInferred === true ? null : text(row.published),
    language: text(row.language),
    source: text(row.source),
  };
  const raw = fromJson(input, sourceId ?? '-');
  // An article of a file of its own has its id from its content, whatever path it came with.
  const byContent = articleIdentity(raw).id === String(row.id);
  return byContent ? raw : { ...raw, id: sourceId };
}

function sum(a: RecodeReport, b: RecodeReport): RecodeReport {
  return {
    articles: a.articles + b.articles,
    mentions: {
      added: a.mentions.added + b.mentions.added,
      closed: a.mentions.closed + b.mentions.closed,
      kept: a.mentions.kept + b.mentions.kept,
    },
    added: [...a.added, ...b.added],
    removed: [...a.removed, ...b.removed],
    changed: [...a.changed, ...b.changed],
  };
}
