import { cypherDate, cypherText, type GraphStore, type Parameters, type Row } from '../../store/index.js';
import { dayNumber, dayOf } from './days.js';
import { compare, type EventLists, type Listed, sliceAfter, type Whose } from './event-lists.js';
import type { EventSummary } from './events.js';

/** Which events a list holds; ids of actors, and null for no restriction. */
export interface EventFilter {
  /** Two polities that it passed between, either way. */
  readonly pair?: readonly [string, string];
  /** Actors or polities that take part, each of them. */
  readonly actors?: readonly string[];
  /** ISO days; what may have happened within them. */
  readonly from?: string;
  readonly to?: string;
  readonly kind?: string;
  /** A CAMEO code, with those below it. */
  readonly code?: string;
  readonly root?: string;
  readonly origin?: string;
  /** What is planned, requested, denied and so on is listed too. */
  readonly unconfirmed?: boolean;
}

/** A place in a list of events: the last day of an event and its id. */
export type EventPlace = readonly [day: string, id: string];

export interface EventPage {
  readonly items: readonly EventSummary[];
  /** The place of the last item; null where none comes after it. */
  readonly next: EventPlace | null;
}

/** The days on which actual events of a store end. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
  /** The same of events whose time is told; an undated one counts at its publication otherwise. */
  readonly told: { readonly first: string; readonly last: string } | null;
}

/** Where a page begins, how long it is, and what is known of the store already. */
export interface PageOptions {
  readonly after: EventPlace | null;
  readonly limit: number;
  readonly range: () => Promise<DayRange | null>;
  readonly lists: EventLists;
  readonly summaries: (ids: readonly string[]) => Promise<EventSummary[]>;
}

/**
 * A page of events, the latest first by their last day, then by id. A list goes on after a place and not after a number of
 * items: what is written meanwhile shifts nothing.
 *
 * @param range where the store's events lie; null where it has none
 */
export async function eventPage(
  store: GraphStore,
  filter: EventFilter,
  { after, limit, range, lists, summaries }: PageOptions,
): Promise<EventPage> {
  const given: Parameters = {
    afterDay: after?.[0] ?? null,
    afterId: after?.[1] ?? null,
    from: filter.from === undefined ? null : cypherDate(filter.from),
    to: filter.to === undefined ? null : cypherDate(filter.to),
    kind: filter.kind ?? null,
    code: filter.code ?? null,
    root: filter.root ?? null,
    origin: filter.origin ?? null,
    limit: limit + 1,
  };
  const whose = plainly(filter);
  const found =
    whose === null
      ? latest(await candidates(store, filter, given, range), limit + 1)
      : latest(
          (await lists.of(whose)).flatMap((list) => sliceAfter(list, after, limit + 1)),
          limit + 1,
        );
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await summaries(shown.map(({ id }) => id)),
    next: found.length > limit && last !== undefined ? [last.day, last.id] : null,
  };
}

/** The first of the list, from where each kind of list is quick to read. */
async function candidates(
  store: GraphStore,
  filter: EventFilter,
  given: Parameters,
  range: () => Promise<DayRange | null>,
): Promise<Listed[]> {
  const actors = [...new Set(filter.actors ?? [])];
  const unconfirmed = filter.unconfirmed === true;
  const ask = async (statement: string, more: Parameters) =>
    (await store.run(cypherText('internal', statement), { ...given, ...more })).map(toFound);
  if (filter.pair) {
    const [a, b] = filter.pair;
    const both = [
      { a, b },
      { a: b, b: a },
    ].map((sides) => ask('event-page-of-pair', { ...sides, unconfirmed, also: actors[0] ?? null }));
    return (await Promise.all(both)).flat();
  }
  if (actors.length > 0) return ask('event-page-of-actor', { actor: actors[0]!, also: actors[1] ?? null, unconfirmed });
  const days = await range();
  const lists = await Promise.all([
    days === null ? [] : byDays(store, filter, given, days),
    unconfirmed ? ask('unconfirmed-page', {}) : [],
  ]);
  return lists.flat();
}

/** Goes back day by day, in ever longer stretches, until there are enough. */
async function byDays(store: GraphStore, filter: EventFilter, given: Parameters, range: DayRange): Promise<Listed[]> {
  const statement = cypherText('internal', 'event-page');
  const found: Listed[] = [];
  const place = typeof given.afterDay === 'string' && given.afterDay !== '' ? given.afterDay : null;
  if (given.afterDay === '') return [];
  // What has a first day within `to` may end later, so only the place and the range bound the last day from above.
  let day = Math.min(dayNumber(range.last), place === null ? Number.POSITIVE_INFINITY : dayNumber(place));
  const first = Math.max(dayNumber(range.first), filter.from === undefined ? -Infinity : dayNumber(filter.from));
  if (filter.to !== undefined) day = Math.min(day, dayNumber(filter.to) + longest);
  for (let length = 32; day >= first && found.length < Number(given.limit); length *= 2) {
    const days = Array.from({ length: Math.min(length, day - first + 1) }, (_, back) => cypherDate(dayOf(day - back)));
    const rows = await store.run(statement, { ...given, days, limit: Number(given.limit) - found.length });
    found.push(...rows.map(toFound));
    day -= days.length;
  }
  return found;
}

/** Days of the longest stretch that an event is dated by: a year. */
const longest = 366;

const toFound = (row: Row): Listed => ({ id: String(row.id), day: String(row.day) });

function latest(found: readonly Listed[], count: number): Listed[] {
  const once = new Map(found.map((one) => [one.id, one]));
  return [...once.values()].sort(compare).slice(0, count);
}

/** Whose events a filter asks for where it asks for nothing else: such lists are kept. */
function plainly({ pair, actors = [], ...rest }: EventFilter): Whose | null {
  if (Object.values(rest).some((value) => value !== undefined && value !== false)) return null;
  if (pair) return actors.length === 0 ? { pair } : null;
  return actors.length === 1 ? { actor: actors[0]! } : null;
}
