import type { RawArticle } from './article/index.js';
import { type Coder, loadCoder } from './coding/index.js';
import { folders, packageVersion } from './config.js';
import { InputError } from './errors.js';
import {
  articleId,
  contentHash,
  type DescribePolity,
  detailsOf,
  eventsOf,
  loadDetailWords,
  mentionId,
  toEvidence,
} from './graph/index.js';
import { detectLanguage, type Language, loadLanguage } from './language/index.js';
import { openLexicon } from './lexicon.js';
import type { AnalyzedText, Article, CodedArticle, LanguageCode, Mention } from './model.js';
import { type Actors, createReferents, describePolity, inferPublished, loadActors } from './resolve/index.js';

/** Where the data stand, and what time it is; nothing below reads a clock. */
export interface PipelineOptions {
  readonly lexiconFolder?: string;
  /** An analyst's folders with files in the lexicon's formats, whose rows come before those of the package. */
  readonly overlays?: readonly string[];
  readonly modelsFolder?: string;
  /** The run's clock, an ISO date-time. */
  readonly clock: string;
}

/** What is known of an article beside the article itself. */
export interface CodeOptions {
  /** ISO day or date-time; stands over none, not over the article's own. */
  readonly published?: string;
  /** Language code; else the article's own, else detected. */
  readonly language?: string;
  /** Name of the publisher. */
  readonly source?: string;
}

const spoken: readonly LanguageCode[] = ['fr', 'en', 'es'];
const isSpoken = (code: string): code is LanguageCode => (spoken as readonly string[]).includes(code);
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/**
 * The stages in order: article → language → coding, which asks resolve → mentions with their ids.
 *
 * @example
 * const pipeline = createPipeline({ clock: '2025-12-22T12:00:00Z' });
 * pipeline.code(article, { published: '2025-12-22' }).mentions.length;
 */
export interface Pipeline {
  readonly coder: Coder;
  readonly actors: Actors;
  /**
   * Codes one article.
   *
   * Throws an InputError where its language is not spoken here.
   */
  code(raw: RawArticle, options?: CodeOptions): CodedArticle;
  /** Takes a text apart, as `code` does before it codes. */
  analyze(text: string, language: LanguageCode): AnalyzedText;
  /** The folder of the lexicon. */
  readonly lexiconFolder: string;
  /** What the lexicon says of a polity that articles only imply, for the store. */
  readonly describe: DescribePolity;
}

export function createPipeline(options: PipelineOptions): Pipeline {
  const lexicon = openLexicon(options.lexiconFolder ?? folders.lexicon, options.overlays);
  const coder = loadCoder(lexicon);
  const actors = loadActors(lexicon);
  const detailWords = loadDetailWords(lexicon.folder);
  const languages = new Map<LanguageCode, Language>();
  const language = (code: LanguageCode): Language => {
    const known = languages.get(code);
    if (known) return known;
    const loaded = loadLanguage(code, { modelsFolder: options.modelsFolder, lexiconFolder: lexicon.folder });
    languages.set(code, loaded);
    return loaded;
  };
  const version = packageVersion() + (lexicon.version === null ? '' : `+lexicon.${lexicon.version}`);

  function code(raw: RawArticle, given: CodeOptions = {}): CodedArticle {
    const spokenCode = languageOf(raw, given.language);
    const analyzed = language(spokenCode).analyze(raw.text);
    const published = raw.published ?? given.published ?? null;
    const inferred = published === null ? inferPublished(actors, analyzed, options.clock) : null;
    const day = (published ?? inferred?.date ?? null)?.slice(0, 10) ?? null;
    const referents = createReferents(actors, analyzed, { published: day });
    const article = articleOf(raw, spokenCode, published ?? inferred?.date ?? null, inferred !== null, given.source);
    const mentions = coder.code(analyzed, referents).map((event): Mention => {
      const dated = event.datePrecision === 'unknown' ? { ...event, dateTo: day } : event;
      const sentence = analyzed.sentences.find((one) => one.start === event.sentenceStart);
      const details = sentence === undefined ? [] : detailsOf(sentence, event, detailWords[spokenCode]);
      return { ...dated, details, article: article.id, id: mentionId({ ...dated, article: article.id }) };
    });
    const unresolved = referents.unresolvedNames();
    return { article, mentions, unresolved, codedBy: `entente ${version}` };
  }

  const analyze = (text: string, spokenCode: LanguageCode) => language(spokenCode).analyze(text);
  return Object.freeze({
    coder,
    actors,
    code,
    analyze,
    lexiconFolder: lexicon.folder,
    describe: (id: string) => describePolity(actors, id),
  });
}

function languageOf(raw: RawArticle, given: string | undefined): LanguageCode {
  const named = given ?? raw.language;
  if (named) {
    const code = named.toLowerCase().slice(0, 2);
    if (isSpoken(code)) return code;
    if (given) throw notSpoken(code);
  }
  const detected = detectLanguage(raw.text);
  if (detected.spoken) return detected.spoken;
  throw notSpoken(detected.code);
}

function notSpoken(code: string): InputError {
  const name = code !== 'und' && /^[a-z]{2,3}$/.test(code) ? languageNames.of(code) : null;
  const what = name ? `this text is in ${name}` : 'the language of this text could not be told';
  return new InputError(
    'language',
    `${what}; Entente reads French, English and Spanish (--lang fr, en or es if it is one of these)`,
  );
}

/**
 * The id and the content hash of an article, before it is coded: whether a store holds it already.
 *
 * @example
 * articleIdentity(raw).id //=> "article:…"
 */
export function articleIdentity(raw: RawArticle): { readonly id: string; readonly contentHash: string } {
  const hash = contentHash(raw.text);
  return { id: articleId({ url: raw.url, sourceId: raw.id, contentHash: hash }), contentHash: hash };
}

function articleOf(
  raw: RawArticle,
  language: LanguageCode,
  published: string | null,
  publishedInferred: boolean,
  source?: string,
): Article {
  const { id, contentHash: hash } = articleIdentity(raw);
  const sourceId = raw.id ?? (raw.item === '-' ? null : raw.item);
  return {
    id,
    sourceId,
    url: raw.url,
    title: raw.title,
    text: raw.text,
    language,
    published,
    publishedInferred,
    source: raw.source ?? source ?? null,
    contentHash: hash,
  };
}

/**
 * The ids of the events that one article's mentions report, by mention id, as the article alone gives them.
 *
 * @example
 * eventIds(coded, '2025-12-22T12:00:00Z').get(coded.mentions[0].id); //=> "event:…"
 */
export function eventIds({ article, mentions }: CodedArticle, clock: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const event of eventsOf(mentions.map((mention) => toEvidence(mention, article, clock)))) {
    for (const mention of event.mentions) ids.set(mention, event.id);
  }
  return ids;
}
