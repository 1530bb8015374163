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
  { from, to, origins }: { from: CypherDate; to: CypherDate; origins: readonly string[] },
): Promise<TieEvent[]> {
  // Both are under way at once: the engine works on the second while the first is taken apart.
  const [drafts, sides] = await Promise.all([
    readColumns(store, cypherText('internal', `${which}-events`), EVENT, { from, to, origins }).then(toDrafts),
    readColumns(store, cypherText('internal', `${which}-sides`), SIDES, { from, to }),
  ]);
  addSides(drafts, sides);
  // An event without two different polities makes no tie.
  return [...drafts.values()].filter((event) => event.from.length > 0);
}

/** An event whose sides are still to come. */
type Draft = { -readonly [name in keyof TieEvent]: TieEvent[name] };

const nobody: readonly string[] = Object.freeze([]);

/** The columns of internal/tie-events.cypher, and of its sides. */
const EVENT = [
  'id',
  'goldstein',
  'plover',
  'confidence',
  'claimed',
  'sources',
  'publishers',
  'dateTo',
  'dateFrom',
] as const;
const SIDES = ['event', 'from', 'to'] as const;

type ColumnsOf<Names extends readonly string[]> = Readonly<Record<Names[number], Column<unknown>>>;

function toDrafts(columns: ColumnsOf<typeof EVENT>): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  const { goldstein, plover, confidence, claimed, sources } = columns;
  const [ids, publishers] = [columns.id as Column<string>, columns.publishers as Column<readonly string[]>];
  const [dateFrom, dateTo] = [columns.dateFrom as Column<string>, columns.dateTo as Column<string>];
  for (let i = 0; i < ids.length; i++) {
    const [id, begin, end] = [ids.at(i)!, dateFrom.at(i)!, dateTo.at(i)!];
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
      from: nobody,
      to: nobody,
    });
  }
  return drafts;
}

function addSides(drafts: ReadonlyMap<string, Draft>, columns: ColumnsOf<typeof SIDES>): void {
  const [events, from, to] = [columns.event, columns.from, columns.to] as Column<string>[];
  // Nearly all events have one polity on a side: those of one polity share one list.
  const alone = new Map<string, readonly string[]>();
  const list = (polity: string) => {
    let found = alone.get(polity);
    if (!found) {
      found = [polity];
      alone.set(polity, found);
    }
    return found;
  };
  for (let i = 0; i < events!.length; i++) {
    const draft = drafts.get(events!.at(i)!);
    if (!draft) continue;
    const [source, target] = [list(from!.at(i)!), list(to!.at(i)!)];
    if (draft.from === nobody) draft.from = source;
    else if (!draft.from.includes(source[0]!)) draft.from = [...draft.from, source[0]!];
    if (draft.to === nobody) draft.to = target;
    else if (!draft.to.includes(target[0]!)) draft.to = [...draft.to, target[0]!];
  }
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
