import { hash } from 'node:crypto';
import type { Article } from '../model.js';
import { normalizeUrl } from './normalize-url.js';

/**
 * A short, stable hash of some parts; the parts are kept apart, so that ("ab", "c") differs from ("a", "bc").
 *
 * @example
 * hashOf('a', 'b').length //=> 20
 */
export function hashOf(...parts: readonly (string | number | null)[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, 20);
}

/**
 * The hash of an article's text: it tells a correction from a repetition.
 *
 * @example
 * contentHash('Moscow said.') === contentHash('Moscow said.') //=> true
 */
export function contentHash(text: string): string {
  return hash('sha256', text.normalize('NFC')).slice(0, 40);
}

/**
 * The id of an article: from its URL, else from the id it came with, else from its content.
 *
 * @example
 * articleId({ url: 'http://www.example.org/a/?utm_source=x#top', sourceId: null, contentHash: 'c' })
 *   === articleId({ url: 'https://example.org/a', sourceId: '7', contentHash: 'd' }) //=> true
 */
export function articleId(article: Pick<Article, 'url' | 'sourceId' | 'contentHash'>): string {
  if (article.url !== null) return `article:${hashOf('url', normalizeUrl(article.url))}`;
  if (article.sourceId !== null) return `article:${hashOf('id', article.sourceId)}`;
  return `article:${hashOf('content', article.contentHash)}`;
}

/** What a mention's id is made from. */
export interface MentionIdentity {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly sources: readonly { readonly id: string }[];
  readonly targets: readonly { readonly id: string }[];
}

/**
 * The id of a mention: a hash of its article, offsets, rule and sides (in any order within a side).
 *
 * @example
 * mentionId({ article: 'a', start: 0, end: 5, rule: 'call', sources: [{ id: 'state:RUS' }], targets: [] }) //=> "mention:…"
 */
export function mentionId(mention: MentionIdentity): string {
  const side = (actors: readonly { readonly id: string }[]) =>
    actors
      .map((actor) => actor.id)
      .sort()
      .join('\n');
  const { article, start, end, rule, sources, targets } = mention;
  return `mention:${hashOf(article, start, end, rule, side(sources), side(targets))}`;
}

/** The id of one version of an article. */
export function versionId(article: string, hash: string): string {
  return `${article}#${hash.slice(0, 16)}`;
}

/** The article that a version is of, see {@link versionId}. */
export function articleOfVersion(version: string): string {
  return version.slice(0, version.lastIndexOf('#'));
}

/**
 * The id of a publisher, from its name or, failing that, from the host of the article's URL.
 *
 * @example
 * sourceIdOf('Le  Monde') //=> "source:le monde"
 */
export function sourceIdOf(name: string): string {
  return `source:${name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()}`;
}
