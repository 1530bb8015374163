import { articleId, contentHash, mentionId } from '../../src/graph/index.js';
import type { ActorRef, Article, CodedArticle, EventDate, Mention } from '../../src/model.js';

/** A state as an actor that acts for itself. */
export function state(iso3: string, name: string): ActorRef {
  return actor({ id: `state:${iso3}`, type: 'State', name, code: iso3, country: iso3, polity: `state:${iso3}` });
}

/** A person who holds an office of a state. */
export function minister(iso3: string, name: string, office = 'foreign-minister'): ActorRef {
  return actor({
    id: `person:${name}`,
    type: 'Person',
    name,
    code: `${iso3}GOV`,
    country: iso3,
    polity: `state:${iso3}`,
    partOf: `state:${iso3}`,
    office,
    tenure: { from: '2020-01-01', to: null },
  });
}

/** People of a state who do not act for it. */
export function opponents(iso3: string): ActorRef {
  const id = `group:${iso3}:OPP`;
  return actor({
    id,
    type: 'Group',
    name: `Opposition of ${iso3}`,
    code: `${iso3}OPP`,
    country: iso3,
    partOf: `state:${iso3}`,
  });
}

/** An organisation that acts for a state, or an IGO that acts for itself. */
export function body(id: string, name: string, code: string, polity: string | null): ActorRef {
  return actor({
    id,
    type: 'Organization',
    name,
    code,
    country: code.slice(0, 3),
    polity,
    partOf: polity === id ? null : polity,
  });
}

export function actor(given: Partial<ActorRef> & Pick<ActorRef, 'id' | 'type' | 'name'>): ActorRef {
  const base = { code: null, country: null, polity: null, partOf: null, office: null, tenure: null };
  return { ...base, surface: given.name, wikidata: null, aliases: [], ...given };
}

export const RUS = state('RUS', 'Russia');
export const VEN = state('VEN', 'Venezuela');
export const USA = state('USA', 'United States');
export const CHN = state('CHN', 'China');
export const CUB = state('CUB', 'Cuba');
export const IRN = state('IRN', 'Iran');
export const UN = body('org:IGOUNO', 'United Nations', 'IGOUNO', 'org:IGOUNO');
export const LAVROV = minister('RUS', 'Sergey Lavrov');
export const PUTIN = minister('RUS', 'Vladimir Putin', 'president');
export const GIL = minister('VEN', 'Yván Gil');
export const RUBIO = minister('USA', 'Marco Rubio');

/** The codes of some kinds, enough for tests. */
export const CODES = {
  PhoneCall: { cameo: '041', goldstein: 1, quadClass: 1, plover: 'CONSULT', ploverMode: 'phone' },
  Support: { cameo: '051', goldstein: 3.4, quadClass: 1, plover: 'SUPPORT', ploverMode: null },
  Criticism: { cameo: '111', goldstein: -2, quadClass: 3, plover: 'ACCUSE', ploverMode: 'disapprove' },
  Sanction: { cameo: '163', goldstein: -8, quadClass: 4, plover: 'SANCTION', ploverMode: null },
  Attack: { cameo: '190', goldstein: -10, quadClass: 4, plover: 'ASSAULT', ploverMode: null },
  Agreement: { cameo: '057', goldstein: 8, quadClass: 2, plover: 'AGREE', ploverMode: null },
  Meeting: { cameo: '044', goldstein: 2.5, quadClass: 1, plover: 'CONSULT', ploverMode: 'meet' },
} as const;

export type TestKind = keyof typeof CODES;

const RECIPROCAL: readonly string[] = ['PhoneCall', 'Agreement', 'Meeting'];

/** What a test says of a mention; the rest is made up. */
export interface Told extends Partial<Omit<Mention, 'kind' | 'id' | 'sources' | 'targets'>> {
  readonly kind: TestKind;
  readonly from: ActorRef | readonly ActorRef[];
  readonly to: ActorRef | readonly ActorRef[];
  readonly when?: EventDate;
}

/** A day, month, year or stretch as an event's date. */
export function on(text: string, to?: string): EventDate {
  if (to !== undefined) return { date: null, dateFrom: text, dateTo: to, datePrecision: 'week' };
  if (text.length === 10) return { date: text, dateFrom: text, dateTo: text, datePrecision: 'day' };
  const year = text.length === 4;
  const last = year
    ? `${text}-12-31`
    : new Date(Date.UTC(+text.slice(0, 4), +text.slice(5), 0)).toISOString().slice(0, 10);
  return {
    date: null,
    dateFrom: year ? `${text}-01-01` : `${text}-01`,
    dateTo: last,
    datePrecision: year ? 'year' : 'month',
  };
}

export const UNDATED: EventDate = { date: null, dateFrom: null, dateTo: null, datePrecision: 'unknown' };

/** A coded article whose mentions stand one after the other in a text of its own. */
export function codedArticle(key: string, told: readonly Told[], given: Partial<Article> = {}): CodedArticle {
  const sentences = told.map((mention, index) => mention.sentence ?? `${key}, sentence ${index}: ${mention.kind}.`);
  const text = given.text ?? sentences.join('\n');
  const url = given.url === undefined ? `https://${key}.example.org/news` : given.url;
  const base = { sourceId: key, url, contentHash: contentHash(text) };
  const article: Article = {
    id: articleId(base),
    title: `Title of ${key}`,
    text,
    language: 'en',
    published: '2025-12-23',
    publishedInferred: false,
    source: null,
    ...base,
    ...given,
  };
  let offset = 0;
  const mentions = told.map((mention, index) => {
    const start = offset;
    offset += sentences[index]!.length + 1;
    return toMention(article, mention, start, sentences[index]!);
  });
  return { article, mentions, unresolved: [{ name: `Stranger of ${key}`, count: 2 }], codedBy: 'test-1' };
}

function toMention(article: Article, told: Told, start: number, sentence: string): Mention {
  const { kind, from, to, when = on('2025-12-22'), ...given } = told;
  const code = CODES[kind];
  const sides = { sources: [from].flat() as ActorRef[], targets: [to].flat() as ActorRef[] };
  const end = start + sentence.length;
  const mention = {
    article: article.id,
    ...sides,
    ...code,
    ...when,
    kind,
    root: code.cameo.slice(0, 2),
    ploverContexts: [],
    ploverQuad: code.quadClass,
    ploverScore: code.goldstein,
    reciprocal: RECIPROCAL.includes(kind),
    modality: 'actual' as const,
    polarity: 'affirmed' as const,
    speaker: null,
    quote: sentence,
    start,
    end,
    sentence,
    sentenceStart: start,
    sentenceEnd: end,
    rule: `test-${kind}`,
    confidence: 0.8,
    places: [],
    ...given,
  };
  return { ...mention, id: mentionId(mention) };
}
