import { ARTICLE_ORIGIN, eventsOf, shiftDay, utcTime } from '../graph/index.js';
import type { Mention } from '../model.js';
import {
  type Column,
  type CypherDate,
  cypherDate,
  cypherText,
  type GraphStore,
  readColumns,
  toEvidenceOf,
} from '../store/index.js';
import type { TieEvent } from './tie-event.js';

/** Which events ties are made of. */
export interface EventFilter {
  /** ISO day. */
  readonly asOf: string;
  /** Days back. */
  readonly window: number;
  /** ISO time: only what was known then. */
  readonly knownAt?: string | null;
  /** Where they come from; default: articles. */
  readonly origins?: readonly string[];
  /** Undated events count too, at their publication. */
  readonly undated?: boolean;
}

/**
 * The actual events of a window, as the store holds them or held them at an earlier time.
 *
 * @example
 * (await loadTieEvents(store, { asOf: '2025-12-31', window: 365 })).length //=> 99559
 */
export async function loadTieEvents(store: GraphStore, filter: EventFilter): Promise<TieEvent[]> {
  const from = shiftDay(filter.asOf, -filter.window);
  const origins = filter.origins ?? [ARTICLE_ORIGIN];
  if (filter.knownAt) return eventsKnownAt(store, filter, from, origins);
  const asked = { from: cypherDate(from), to: cypherDate(filter.asOf), origins };
  const found = await read(store, 'tie', asked);
  return filter.undated ? [...found, ...(await read(store, 'undated-tie', asked))] : found;
}

/** Before and after every day that an event can have. */
const ever = Object.freeze({ from: '0001-01-01', to: '9999-12-31' });

/**
 * The actual events of all days, as the store holds them now: read once, they answer for any window by
 * {@link withinWindow}.
 *
 * @example
 * withinWindow(await loadAllTieEvents(store), { asOf: '2025-12-31', window: 365 })
 */
export async function loadAllTieEvents(
  store: GraphStore,
  { origins = [ARTICLE_ORIGIN], undated = false }: Pick<EventFilter, 'origins' | 'undated'> = {},
): Promise<TieEvent[]> {
  const asked = { from: cypherDate(ever.from), to: cypherDate(ever.to), origins };
  const found = await read(store, 'tie', asked);
  return undated ? [...found, ...(await read(store, 'undated-tie', asked))] : found;
}

/**
 * Those of some events that {@link loadTieEvents} would give for a window, in the same order.
 *
 * @example
 * withinWindow(events, { asOf: '2025-12-31', window: 30 }).every(({ dateTo }) => dateTo >= '2025-12-01') //=> true
 */
export function withinWindow(
  events: readonly TieEvent[],
  { asOf, window }: Pick<EventFilter, 'asOf' | 'window'>,
): TieEvent[] {
  const from = shiftDay(asOf, -window);
  return events.filter(({ dateFrom, dateTo }) => dateTo >= from && (dateFrom ?? dateTo) <= asOf);
}

async function read(
  store: GraphStore,
  which: 'tie' | 'undated-tie',
  asked: { readonly from: CypherDate; readonly to: CypherDate; readonly origins: readonly string[] },
): Promise<TieEvent[]> {
  return toEvents(await readColumns(store, cypherText('internal', `${which}-events`), COLUMNS, asked));
}

/** An event whose sides are still to come. */
type Draft = { -readonly [name in keyof TieEvent]: TieEvent[name] };

/** The columns of internal/tie-events.cypher. */
const COLUMNS = [
  'id',
  'goldstein',
  'plover',
  'confidence',
  'claimed',
  'sources',
  'publishers',
  'dateTo',
  'dateFrom',
  'from',
  'to',
] as const;

function toEvents(columns: Readonly<Record<(typeof COLUMNS)[number], Column<unknown>>>): TieEvent[] {
  const drafts = new Map<string, Draft>();
  const { goldstein, plover, confidence, claimed, sources } = columns;
  const [ids, publishers] = [columns.id as Column<string>, columns.publishers as Column<readonly string[]>];
  const [dateFrom, dateTo] = [columns.dateFrom as Column<string>, columns.dateTo as Column<string>];
  const [froms, tos] = [columns.from as Column<string>, columns.to as Column<string>];
  const listOf = sharedLists();
  for (let i = 0; i < ids.length; i++) {
    const id = ids.at(i)!;
    const [from, to] = [listOf(froms.at(i)!), listOf(tos.at(i)!)];
    const known = drafts.get(id);
    if (known !== undefined) {
      if (!known.from.includes(from[0])) known.from = [...known.from, from[0]];
      if (!known.to.includes(to[0])) known.to = [...known.to, to[0]];
      continue;
    }
    const [begin, end] = [dateFrom.at(i)!, dateTo.at(i)!];
    drafts.set(id, {
      id,
      goldstein: Number(goldstein.at(i)),
      plover: Number(plover.at(i)),
      confidence: Number(confidence.at(i)),
      claimed: claimed.at(i) === true,
      sources: Number(sources.at(i)),
      publishers: publishers.at(i)!,
      dateFrom: begin === '' ? end : begin === '-' ? null : begin,
      dateTo: end,
      from,
      to,
    });
  }
  return [...drafts.values()];
}

/** Nearly all events have one polity on a side: those of one polity share one list. */
function sharedLists(): (polity: string) => readonly [string] {
  const lists = new Map<string, readonly [string]>();
  return (polity) => {
    let found = lists.get(polity);
    if (found === undefined) {
      found = [polity];
      lists.set(polity, found);
    }
    return found;
  };
}

/** Groups the mentions held at an earlier time again: what was an event then is a function of these alone. */
async function eventsKnownAt(
  store: GraphStore,
  filter: EventFilter,
  from: string,
  origins: readonly string[],
): Promise<TieEvent[]> {
  const at = { at: utcTime(filter.knownAt!), from, to: filter.asOf };
  const rows = [
    ...(await store.run(cypherText('internal', 'mentions-known-at'), at)),
    ...(await store.run(cypherText('internal', 'former-mentions-known-at'), at)),
  ];
  const held = rows.map(toEvidenceOf).filter((e) => origins.includes(e.origin));
  const mentions = new Map(held.map((e) => [e.mention.id, e.mention]));
  const found = eventsOf(held).filter(
    (record) => record.standing === 'Event' && (record.dateFrom !== null || filter.undated),
  );
  return found.map((record): TieEvent => {
    const { id, kind, dateFrom, dateTo, properties } = record;
    const surest = record.mentions.map((mention) => mentions.get(mention)!).reduce(surer);
    return {
      id,
      goldstein: Number(properties.goldsteinScale),
      plover: Number(properties.ploverScore ?? 0),
      confidence: Number(properties.confidence),
      claimed: properties.claimed === true,
      sources: Number(properties.numSources),
      publishers: properties.publishers as string[],
      dateFrom,
      dateTo,
      from: record.from,
      to: record.to,
      report: { kind, cameo: String(properties.eventCode), quote: surest.quote, article: surest.article },
    };
  });
}

/** The surer of two mentions; the first where both are alike, and they come in the order of their ids. */
const surer = (a: Mention, b: Mention): Mention => (b.confidence > a.confidence ? b : a);
