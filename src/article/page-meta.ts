/** What a page says of its article outside the text. */
export interface PageMeta {
  readonly url: string | null;
  readonly title: string | null;
  /** As the page writes it. */
  readonly published: string | null;
  readonly language: string | null;
  readonly source: string | null;
}

/** The part of a document that is asked here. */
export interface PageDocument {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  readonly documentElement: PageElement | null;
}
interface PageElement {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

/** Types of schema.org that are articles, the closest first. */
const ARTICLE_TYPES = [
  'NewsArticle',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'Article',
  'BlogPosting',
  'LiveBlogPosting',
];

/**
 * What a page says of its article: by JSON-LD (schema.org's NewsArticle, also within lists and `@graph`), then Open Graph
 * and other metadata, then the elements `time` and `html`. A block of JSON-LD that is no JSON is passed over.
 *
 * @example
 * pageMeta(document).published //=> "2025-12-22T09:30:00+01:00"
 */
export function pageMeta(document: PageDocument): PageMeta {
  const said = articleOf(document);
  const meta = (...names: string[]) => metaOf(document, names);
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name) || null;
  const language = textOf(said?.inLanguage) ?? document.documentElement?.getAttribute('lang') ?? null;
  return {
    url:
      attribute('link[rel="canonical"]', 'href') ??
      meta('og:url') ??
      textOf(said?.url) ??
      textOf(said?.mainEntityOfPage),
    title: textOf(said?.headline) ?? meta('og:title', 'twitter:title', 'dc.title', 'DC.title'),
    published:
      textOf(said?.datePublished) ??
      meta(
        'article:published_time',
        'og:published_time',
        'date',
        'dc.date',
        'DC.date.issued',
        'DC.date',
        'pubdate',
        'parsely-pub-date',
      ) ??
      attribute('[itemprop="datePublished"][content]', 'content') ??
      attribute('[itemprop="datePublished"][datetime]', 'datetime') ??
      attribute('article time[datetime]', 'datetime') ??
      attribute('time[datetime]', 'datetime'),
    language: languageCode(language) ?? languageCode(meta('og:locale', 'content-language', 'dc.language', 'language')),
    source:
      nameOf(said?.publisher) ?? meta('og:site_name', 'application-name', 'dc.publisher') ?? nameOf(said?.isPartOf),
  };
}

/** "fr" of "fr-FR", "fr_FR" or "FR"; null for what is no code of a language. */
function languageCode(value: string | null): string | null {
  const match = /^\s*([a-zA-Z]{2})(?:[-_]|\s*$)/.exec(value ?? '');
  return match ? match[1]!.toLowerCase() : null;
}

function metaOf(document: PageDocument, names: readonly string[]): string | null {
  for (const name of names) {
    const selector = ['property', 'name', 'http-equiv', 'itemprop'].map((key) => `meta[${key}="${name}"]`).join(', ');
    const content = document.querySelector(selector)?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return null;
}

type Said = Record<string, unknown>;

/** What JSON-LD says of the article: the closest type, the first of these. */
function articleOf(document: PageDocument): Said | null {
  const found: Said[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const value = parsed(script.textContent ?? '');
    if (value !== undefined) collect(value, found, 0);
  }
  for (const type of ARTICLE_TYPES) {
    const one = found.find((said) => typesOf(said).includes(type));
    if (one) return one;
  }
  return null;
}

/** The JSON of a block, with what some systems put around it taken away; undefined where it is none. */
function parsed(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/, '');
  try {
    return JSON.parse(bare);
  } catch {
    // A page's own fault: the other metadata may still tell.
    return undefined;
  }
}

/** Objects of lists, of `@graph` and of `mainEntity`, not deeper than any page nests them. */
function collect(value: unknown, found: Said[], depth: number): void {
  if (depth > 4 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, found, depth + 1);
    return;
  }
  const said = value as Said;
  found.push(said);
  collect(said['@graph'], found, depth + 1);
  collect(said.mainEntity, found, depth + 1);
}

function typesOf(said: Said): unknown[] {
  const type = said['@type'];
  return Array.isArray(type) ? type : [type];
}

/** A text, or that of the first of a list, or the id or name of an object. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value !== 'object' || value === null) return null;
  const { '@id': id, '@value': text, name } = value as Said;
  return textOf(text) ?? textOf(id) ?? textOf(name);
}

function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return nameOf(value[0]);
  if (typeof value === 'object' && value !== null) return textOf((value as Said).name);
  return typeof value === 'string' && !/^https?:/.test(value) ? textOf(value) : null;
}
