import type { z } from '@hono/zod-openapi';
import { UnknownEventError } from '../../analysis/index.js';
import { cypherText, type GraphStore, type Row } from '../../store/index.js';
import type { CountedStore } from '../generation.js';
import type { eventSummary, mentionInArticle, mentionInEvent, participant } from '../schemas/events.js';
import { numberOf, textOf, textsOf, webAddress } from './values.js';

export type EventSummary = z.output<typeof eventSummary>;
type Participant = z.output<typeof participant>;
export type MentionOfEvent = z.output<typeof mentionInEvent>;
export type MentionOfArticle = z.output<typeof mentionInArticle>;

/** Some events as a list shows them, in the order of their ids as given; ids that the store lacks are left out. */
export async function eventSummaries(store: GraphStore, ids: readonly string[]): Promise<EventSummary[]> {
  if (ids.length === 0) return [];
  const cards = await store.run(cypherText('internal', 'event-cards'), { ids });
  const found = new Map(cards.map((row) => [String(row.id), row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    return row === undefined ? [] : [toSummary(row)];
  });
}

/** Summaries that are kept, each of about two kilobytes. */
const kept = 20_000;

/**
 * Summaries of events, of which the last few thousand are kept until the store changes.
 *
 * @example
 * const summaries = rememberedSummaries(store);
 * await summaries(['event:0123456789abcdef0123'])
 */
export function rememberedSummaries(store: CountedStore): (ids: readonly string[]) => Promise<EventSummary[]> {
  const known = new Map<string, EventSummary>();
  let generation = store.generation;
  return async (ids) => {
    // What other processes write to a shared store is not told here, so nothing of it is kept.
    if (generation !== store.generation || store.features.shared) known.clear();
    generation = store.generation;
    const begun = generation;
    const found = await eventSummaries(
      store,
      ids.filter((id) => !known.has(id)),
    );
    const fresh = new Map(found.map((event) => [event.id, event]));
    const answer = ids.map((id) => fresh.get(id) ?? known.get(id)).filter((event) => event !== undefined);
    if (begun === store.generation) for (const event of found) known.set(event.id, event);
    for (const id of known.keys()) {
      if (known.size <= kept) break;
      known.delete(id);
    }
    return answer;
  };
}

/**
 * One event by its id, or a former one.
 *
 * @throws UnknownEventError for an id that leads nowhere
 */
export async function eventOf(
  store: GraphStore,
  summaries: (ids: readonly string[]) => Promise<EventSummary[]>,
  id: string,
): Promise<EventSummary> {
  const [direct] = await summaries([id]);
  if (direct) return direct;
  const [redirect] = await store.run(cypherText('internal', 'redirect-of'), { id });
  const [led] = redirect ? await summaries([String(redirect.to)]) : [];
  if (!led) throw new UnknownEventError(id);
  return led;
}

/** The sentences and rows of data sets that report an event, the surest first. */
export async function mentionsOfEvent(store: GraphStore, id: string): Promise<MentionOfEvent[]> {
  const rows = await store.run(cypherText('internal', 'event-mentions'), { id });
  return rows.map((row) => ({
    ...saidIn(row),
    article: row.article === null ? null : articleIn(row, String(row.article)),
    row: rowIn(row),
  }));
}

/** What the store holds of one article's text, in its order. */
export async function mentionsOfArticle(store: GraphStore, id: string): Promise<MentionOfArticle[]> {
  const rows = await store.run(cypherText('internal', 'article-mentions'), { id });
  return rows.map((row) => ({
    ...saidIn(row),
    event: textOf(row.event),
    kind: textOf(row.kind),
    start: numberOf(row.start),
    end: numberOf(row.end),
  }));
}

/** What every answer tells of an article. */
export function articleIn(row: Row, id: string) {
  return {
    id,
    title: textOf(row.title),
    url: webAddress(row.url),
    published: textOf(row.published),
    language: textOf(row.language),
    source: textOf(row.source),
  };
}

function rowIn({ dataset, row, rowUrl }: Row): MentionOfEvent['row'] {
  return dataset === null ? null : { dataset: String(dataset), row: numberOf(row), url: webAddress(rowUrl) };
}

function saidIn(row: Row) {
  const [sentence, quote] = [textOf(row.sentence) ?? '', textOf(row.quote) ?? ''];
  const at = quotePlace(row, sentence, quote);
  return {
    id: String(row.id),
    quote,
    sentence,
    quoteStart: at,
    quoteEnd: at === null ? null : at + quote.length,
    rule: textOf(row.rule) ?? '',
    confidence: numberOf(row.confidence),
    modality: textOf(row.modality) ?? '',
    polarity: textOf(row.polarity) ?? '',
    speaker:
      row.speaker === null || row.speaker === undefined
        ? null
        : { id: String(row.speaker), name: textOf(row.speakerName) ?? '' },
  };
}

/** Where the quote stands in the sentence; imported rows have neither. */
function quotePlace(row: Row, sentence: string, quote: string): number | null {
  if (quote === '') return null;
  const told = numberOf(row.start) - numberOf(row.sentenceStart);
  if (told >= 0 && sentence.startsWith(quote, told)) return told;
  const at = sentence.indexOf(quote);
  return at < 0 ? null : at;
}

function toSummary(row: Row): EventSummary {
  const parts = row.parts as Part[];
  const of = (type: string) => parts.filter((part) => part[0] === type).sort(byActor);
  return {
    id: String(row.id),
    kind: textOf(row.kind) ?? '',
    name: textOf(row.name) ?? '',
    standing: row.standing as EventSummary['standing'],
    eventCode: textOf(row.eventCode) ?? '',
    eventRootCode: textOf(row.eventRootCode) ?? '',
    quadClass: numberOf(row.quadClass),
    goldsteinScale: numberOf(row.goldsteinScale),
    ploverType: textOf(row.ploverType),
    ploverMode: textOf(row.ploverMode),
    ploverContexts: textsOf(row.ploverContexts),
    reciprocal: row.reciprocal === true,
    date: textOf(row.date),
    dateFrom: textOf(row.dateFrom),
    dateTo: textOf(row.dateTo),
    datePrecision: textOf(row.datePrecision) ?? 'unknown',
    modality: textOf(row.modality) ?? '',
    polarity: textOf(row.polarity) ?? '',
    claimed: row.claimed === true,
    confidence: numberOf(row.confidence),
    origin: textOf(row.origin) ?? '',
    numMentions: numberOf(row.numMentions),
    numSources: numberOf(row.numSources),
    numArticles: numberOf(row.numArticles),
    firstSeen: textOf(row.firstSeen),
    lastSeen: textOf(row.lastSeen),
    sources: of('HAS_SOURCE').map(toParticipant),
    targets: of('HAS_TARGET').map(toParticipant),
    places: of('LOCATED_AT').map(([, id, name]) => ({ id: String(id), name: name ?? '' })),
  };
}

/** What a relationship of an event leads to, as `event-cards` gives it. */
type Part = [type: string, id: string, name: string | null, ...said: (string | null)[]];

const byActor = (x: Part, y: Part): number => (x[1] < y[1] ? -1 : x[1] > y[1] ? 1 : 0);

function toParticipant([, id, name, code, office, surface]: Part): Participant {
  return { id, name: name ?? '', code: code ?? null, office: office ?? null, surface: surface ?? null };
}
