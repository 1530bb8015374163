import type { Article, CodedArticle, Mention } from '../model.js';
import { bucketOf } from './bucket.js';
import { shiftDay } from './days.js';
import { sketchOf } from './sketch.js';

/** Where events come from: articles, or a data set such as "gdelt". Origins are never merged with one another. */
export type Origin = string;

/** The origin of what was read in articles. */
export const ARTICLE_ORIGIN: Origin = 'article';

/**
 * An undated mention may be joined to a dated event of at most so many days before its publication: without a bound,
 * a report of today would join the only event that a store happens to hold from years ago.
 */
export const UNDATED_REACH_DAYS = 30;

/** A mention with what grouping needs to know of its article. */
export interface Evidence {
  readonly mention: Mention;
  readonly origin: Origin;
  /** The set within which it may be one event with others, see {@link bucketOf}. */
  readonly bucket: string;
  /** ISO day or date-time: the article's publication, else when it was known. */
  readonly published: string;
  /** The publisher's name, else the host of the article's URL, else the article's id. */
  readonly publisher: string;
  /** What tells near-copies of its article, see {@link sketchOf}. */
  readonly sketch: string;
}

/** A mention as evidence; `fallback` is the time to take where the article has no publication. */
export function toEvidence(mention: Mention, article: Article, fallback: string, origin = ARTICLE_ORIGIN): Evidence {
  return evidenceOf({ article, mentions: [mention] }, fallback, origin)[0]!;
}

/** The mentions of an article as evidence, see {@link toEvidence}. */
export function evidenceOf(
  { article, mentions }: Pick<CodedArticle, 'article' | 'mentions'>,
  fallback: string,
  origin = ARTICLE_ORIGIN,
): Evidence[] {
  const published = article.published ?? fallback;
  const publisher = publisherOf(article);
  const sketch = sketchOf(article.text);
  return mentions.map((mention) => {
    const bucket = bucketOf({ mention, origin });
    return { mention, origin, bucket, published, publisher, sketch };
  });
}

/** The publisher of an article, for counting independent sources. */
export function publisherOf(article: Pick<Article, 'source' | 'url' | 'id'>): string {
  return article.source ?? hostOf(article.url) ?? article.id;
}

/** The host of a URL without "www.", or null. */
export function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const host = new URL(url).host.replace(/^www\./, '');
  return host === '' ? null : host;
}

/** The dates of a mention; an undated one ends with its publication. */
export function datesOf(evidence: Evidence): { from: string | null; to: string } {
  const { mention, published } = evidence;
  if (isUndated(evidence)) return { from: null, to: published.slice(0, 10) };
  return { from: mention.dateFrom, to: mention.dateTo ?? mention.dateFrom ?? published.slice(0, 10) };
}

/** True where nothing tells when it happened. */
export function isUndated({ mention }: Evidence): boolean {
  return mention.datePrecision === 'unknown' || mention.dateFrom === null;
}

/**
 * The days within which a mention can touch others: its dates, or for an undated one the days before publication.
 *
 * Two mentions whose spans do not meet never influence how the other is grouped, directly or through others; this is
 * what lets a store regroup a stretch of time instead of a whole bucket.
 */
export function spanOf(evidence: Evidence): { from: string; to: string } {
  const { from, to } = datesOf(evidence);
  return { from: from ?? shiftDay(to, -UNDATED_REACH_DAYS), to };
}
