import { Readability } from '@mozilla/readability';
import { parseFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { InputError } from '../errors.js';
import { csvArticles } from './csv-articles.js';
import { type PageDocument, pageMeta } from './page-meta.js';
import { fromJson, type RawArticle } from './raw-article.js';

/** One item of a file: an article, or why there is none; the rest of the file goes on. */
export type Item =
  | { readonly ok: true; readonly article: RawArticle }
  | { readonly ok: false; readonly item: string; readonly error: InputError };

export type Format = 'text' | 'html' | 'json' | 'jsonl' | 'feed' | 'csv';

/** What a file is, by its name, else by how its text begins. */
export function formatOf(name: string, text: string): Format {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === 'jsonl' || extension === 'ndjson') return 'jsonl';
  if (extension === 'csv') return 'csv';
  const start = text.slice(0, 2000).trimStart();
  if (extension === 'json') return 'json';
  if (/^<\?xml|^<(rss|feed|rdf:RDF)\b/i.test(start) && /<(rss|feed|rdf:RDF)\b/i.test(start)) return 'feed';
  if (
    extension === 'html' ||
    extension === 'htm' ||
    extension === 'xhtml' ||
    /^<(!doctype html|html|head|body|article)\b/i.test(start)
  )
    return 'html';
  if (extension === 'txt' || extension === 'md') return 'text';
  if (/^\{[^\n]*\}\s*\n\s*\{/.test(start)) return 'jsonl';
  if (start.startsWith('{') || start.startsWith('[')) return 'json';
  return 'text';
}

/**
 * Reads the articles of a file.
 *
 * @example
 * [...itemsOf('a.jsonl', '{"text": "Une phrase."}\n')].length; //=> 1
 */
export function* itemsOf(name: string, text: string): Generator<Item> {
  switch (formatOf(name, text)) {
    case 'jsonl':
      yield* jsonLines(name, text);
      return;
    case 'json':
      yield* json(name, text);
      return;
    case 'feed':
      yield* feed(name, text);
      return;
    case 'csv':
      yield* csvArticles(name, text);
      return;
    case 'html':
      yield attempt(name, () => html(name, text));
      return;
    default:
      yield {
        ok: true,
        article: { item: name, id: null, url: null, title: null, text, published: null, language: null, source: null },
      };
  }
}

function attempt(item: string, read: () => RawArticle): Item {
  try {
    return { ok: true, article: read() };
  } catch (error) {
    if (error instanceof InputError) return { ok: false, item, error };
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError('json', `this is no JSON: ${(error as Error).message}`, { cause: error });
  }
}

function* jsonLines(name: string, text: string): Generator<Item> {
  let line = 0;
  for (const content of text.split('\n')) {
    line++;
    if (content.trim() === '') continue;
    const item = `${name}:${line}`;
    yield attempt(item, () => fromJson(parseJson(content), item));
  }
}

function* json(name: string, text: string): Generator<Item> {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    yield { ok: false, item: name, error: error as InputError };
    return;
  }
  // JSON Feed is JSON too, and says so.
  if (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    String(value.version).includes('jsonfeed.org')
  ) {
    yield* feed(name, text);
    return;
  }
  const many = Array.isArray(value);
  const list: unknown[] = many ? (value as unknown[]) : [value];
  for (const [i, one] of list.entries()) {
    const item = many ? `${name}[${i}]` : name;
    yield attempt(item, () => fromJson(one, item));
  }
}

/** The article of a page. */
export function articleOfPage(name: string, source: string): RawArticle {
  return html(name, source);
}

/** The main text of a page, without menus and advertisements, paragraph by paragraph. */
function html(name: string, source: string): RawArticle {
  const { document } = parseHTML(source);
  const meta = pageMeta(document as unknown as PageDocument);
  const readable = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
  const text = readable ? paragraphs(readable.content ?? '') : '';
  if (text === '') throw new InputError('no-text', 'no article was found on this page; save its text as .txt instead');
  return {
    item: name,
    id: null,
    url: absolute(meta.url),
    title: meta.title ?? (readable?.title || null),
    text,
    published: toIso(meta.published),
    language: meta.language,
    source: meta.source ?? readable?.siteName ?? null,
  };
}

/** The text of a piece of HTML, a blank line between blocks. */
function paragraphs(source: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${source}</body></html>`);
  const blocks = [...document.querySelectorAll('p, h1, h2, h3, h4, li, blockquote')].filter(
    (b) => !b.querySelector('p, li'),
  );
  const texts = (blocks.length > 0 ? blocks : [document.body]).map((b) =>
    (b.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
  return texts.filter((t) => t !== '').join('\n\n');
}

const absolute = (url: string | null | undefined): string | null => (url && URL.canParse(url) ? url : null);

/** Feeds and pages write dates in several ways; one that cannot be read is left out, as the page's own claim. */
function toIso(value: string | null | undefined): string | null {
  if (!value) return null;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value.trim());
  if (day) return day[0];
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

/** An entry of a feed, with the article as far as the feed holds it. */
export interface FeedEntry {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly body: string;
  readonly date: string | null;
  /** The body is meant to be the whole article, not a summary. */
  readonly whole: boolean;
}

/** A feed with its entries. */
export interface Feed {
  readonly title: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
}

/**
 * The entries of an RSS, Atom or JSON feed.
 *
 * @throws InputError where the text is none
 */
export function readFeed(source: string): Feed {
  try {
    return entriesOf(parseFeed(source));
  } catch (error) {
    throw new InputError('feed', `this feed cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** An entry as an article, with the text that the feed has. */
export function articleOfEntry(entry: FeedEntry, { title, language }: Feed, item: string): RawArticle {
  const text = paragraphs(entry.body);
  if (text === '') throw new InputError('empty', 'this entry of the feed has no text');
  return {
    item,
    id: entry.id,
    url: absolute(entry.url),
    title: entry.title,
    text,
    published: toIso(entry.date),
    language: language?.slice(0, 2) ?? null,
    source: title,
  };
}

function* feed(name: string, source: string): Generator<Item> {
  let found: Feed;
  try {
    found = readFeed(source);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { ok: false, item: name, error };
    return;
  }
  for (const [i, entry] of found.entries.entries()) {
    const item = `${name}[${i}]`;
    yield attempt(item, () => articleOfEntry(entry, found, item));
  }
}

/** RSS, Atom, RDF and JSON Feed name the same things differently. */
function entriesOf(parsed: ReturnType<typeof parseFeed>): Feed {
  // biome-ignore lint/suspicious/noExplicitAny: four formats with fields of their own, each looked at before use
  type Loose = Record<string, any>;
  const top = parsed.feed as Loose;
  const list = (top.items ?? top.entries ?? []) as Loose[];
  const text = (value: unknown): string | null =>
    typeof value === 'string'
      ? value
      : value && typeof value === 'object' && 'value' in value
        ? String((value as { value: unknown }).value)
        : null;
  return {
    title: text(top.title),
    language: typeof top.language === 'string' ? top.language : null,
    entries: list.map((entry) => ({
      id: text(entry.guid) ?? text(entry.id),
      url: text(entry.link) ?? text(entry.url) ?? text(entry.links?.[0]?.href),
      title: text(entry.title),
      body:
        text(entry.content?.encoded) ??
        text(entry.content_html) ??
        text(entry.content) ??
        text(entry.content_text) ??
        text(entry.description) ??
        text(entry.summary) ??
        '',
      whole: [entry.content?.encoded, entry.content_html, entry.content, entry.content_text].some(
        (body) => (text(body) ?? '') !== '',
      ),
      date:
        text(entry.pubDate) ??
        text(entry.published) ??
        text(entry.updated) ??
        text(entry.date_published) ??
        text(entry.dc?.date),
    })),
  };
}
