import {
  articleOfEntry,
  articleOfPage,
  decode,
  type Feed,
  type FeedEntry,
  type RawArticle,
  readFeed,
} from '../article/index.js';
import { EntenteError } from '../errors.js';
import { hashOf, normalizeUrl } from '../graph/index.js';
import { FetchError } from './fetch-page.js';
import type { PoliteFetcher } from './polite.js';
import type { WatchState } from './watch-state.js';

/** What a poll works with. */
export interface PollTools {
  readonly fetcher: PoliteFetcher;
  readonly state: WatchState;
  /** Only the text of the feed is taken, no page is loaded. */
  readonly feedOnly: boolean;
  /** Milliseconds between polls. */
  readonly every: number;
  readonly now: () => number;
  /** True where the store holds the article of an address. */
  readonly holds: (url: string) => Promise<boolean>;
  /** Codes and writes an article. */
  readonly ingest: (article: RawArticle) => Promise<void>;
  /** A line for the log; never holds an article's text. */
  readonly log: (line: string) => void;
  /** True once the watch is to end. */
  readonly stopped: () => boolean;
}

/** What a poll found. */
export interface PollReport {
  readonly articles: number;
  readonly known: number;
  readonly failed: number;
}

const NOTHING: PollReport = Object.freeze({ articles: 0, known: 0, failed: 0 });

/** How often an article is tried where the fault may pass. */
const TRIES = 3;
/** The longest pause after faults, in milliseconds. */
const LONGEST_PAUSE = 24 * 3_600_000;

/** Asks a feed for what is new, and takes in each article once. A fault is told and remembered, and ends only this poll. */
export async function pollFeed(url: string, tools: PollTools): Promise<PollReport> {
  const { state, log, now } = tools;
  const before = state.feed(url);
  if (now() < before.notBefore) return NOTHING;
  try {
    const headers: Record<string, string> = {};
    if (before.etag !== null) headers['if-none-match'] = before.etag;
    if (before.lastModified !== null) headers['if-modified-since'] = before.lastModified;
    const found = await tools.fetcher.get(url, headers);
    if (found.status === 304) {
      state.setFeed(url, { ...before, failures: 0, notBefore: 0 });
      log(`${url}: nothing new`);
      return NOTHING;
    }
    const { report, complete } = await takeEntries(readFeed(decode(found.body)), found.url, tools);
    const { etag = null, 'last-modified': lastModified = null } = found.headers;
    // What failed in passing is asked for again, so the whole feed must come again too.
    state.setFeed(url, {
      etag: complete ? etag : null,
      lastModified: complete ? lastModified : null,
      failures: 0,
      notBefore: 0,
    });
    log(`${url}: ${report.articles} new, ${report.known} known, ${report.failed} failed`);
    return report;
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    if (tools.stopped()) return NOTHING;
    const failures = before.failures + 1;
    const wait = error instanceof FetchError ? error.retryAfter : null;
    const pause = Math.min(wait === null ? tools.every * 2 ** Math.min(failures, 12) : wait * 1000, LONGEST_PAUSE);
    state.setFeed(url, { ...before, failures, notBefore: now() + pause });
    log(`${url}: ${error.message}; asked again in ${Math.ceil(pause / 1000)} s`);
    return { ...NOTHING, failed: 1 };
  } finally {
    state.save();
  }
}

async function takeEntries(feed: Feed, base: string, tools: PollTools) {
  const counts = { articles: 0, known: 0, failed: 0 };
  let complete = true;
  for (const [i, entry] of feed.entries.entries()) {
    if (tools.stopped()) return { report: counts, complete: false };
    const link = entry.url !== null && URL.canParse(entry.url, base) ? new URL(entry.url, base).href : null;
    const outcome = await takeEntry({ ...entry, url: link }, feed, `${base}[${i}]`, tools);
    if (outcome === 'again') complete = false;
    counts[outcome === 'done' ? 'articles' : outcome === 'known' ? 'known' : 'failed']++;
  }
  return { report: counts, complete };
}

async function takeEntry(
  entry: FeedEntry,
  feed: Feed,
  item: string,
  tools: PollTools,
): Promise<'done' | 'known' | 'failed' | 'again'> {
  const { state } = tools;
  const key = hashOf(entry.url !== null ? normalizeUrl(entry.url) : (entry.id ?? entry.title), feedKey(entry, feed));
  const before = state.article(key);
  if (typeof before === 'string') return 'known';
  if (entry.url !== null && (await tools.holds(entry.url))) {
    state.setArticle(key, 'done');
    return 'known';
  }
  try {
    await tools.ingest(await articleOf(entry, feed, item, tools));
    state.setArticle(key, 'done');
    state.save();
    return 'done';
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    if (tools.stopped()) return 'again';
    tools.log(`${entry.url ?? item}: ${error.message}`);
    const again = error instanceof FetchError && error.passing && before + 1 < TRIES;
    state.setArticle(key, again ? before + 1 : 'failed');
    return again ? 'again' : 'failed';
  }
}

/** Entries without an address are told apart by their feed. */
const feedKey = (entry: FeedEntry, feed: Feed): string => (entry.url === null ? (feed.title ?? '') : '');

async function articleOf(entry: FeedEntry, feed: Feed, item: string, tools: PollTools): Promise<RawArticle> {
  if (tools.feedOnly || entry.whole || entry.url === null) return articleOfEntry(entry, feed, item);
  const page = await tools.fetcher.get(entry.url);
  const read = articleOfPage(entry.url, decode(page.body));
  const { published, language, source } = dated(entry, feed, item);
  return {
    ...read,
    item: entry.url,
    url: entry.url,
    title: read.title ?? entry.title,
    published: read.published ?? published,
    language: read.language ?? language,
    source: read.source ?? source,
  };
}

/** What the feed says of an article whose text is elsewhere. */
function dated(entry: FeedEntry, feed: Feed, item: string) {
  return articleOfEntry({ ...entry, body: '<p>-</p>' }, feed, item);
}
