import { cypherDate, cypherText, type GraphStore, type Parameters, type Row } from '../../store/index.js';
import { compare, type EventLists, type Listed, type Restriction, sliceAfter, type Whose } from './event-lists.js';
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

/** Where a page begins, how long it is, and what keeps parts of the store. */
export interface PageOptions {
  readonly after: EventPlace | null;
  readonly limit: number;
  readonly lists: EventLists;
  readonly summaries: (ids: readonly string[]) => Promise<EventSummary[]>;
}

/**
 * A page of events, the latest first by their last day, then by id. A list goes on after a place and not after a number of
 * items: what is written meanwhile shifts nothing.
 */
export async function eventPage(
  store: GraphStore,
  filter: EventFilter,
  { after, limit, lists, summaries }: PageOptions,
): Promise<EventPage> {
  const found = latest(await candidates(store, filter, { after, count: limit + 1, lists }), limit + 1);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await summaries(shown.map(({ id }) => id)),
    next: found.length > limit && last !== undefined ? [last.day, last.id] : null,
  };
}

interface Wanted {
  readonly after: EventPlace | null;
  readonly count: number;
  readonly lists: EventLists;
}

/** The first of the list and perhaps some that are not, from where each kind of list is quick to read. */
async function candidates(store: GraphStore, filter: EventFilter, wanted: Wanted): Promise<Listed[]> {
  const { after, count, lists } = wanted;
  const which = restriction(filter);
  const whose = whoseEvents(filter);
  if (whose !== null) return (await lists.of(whose, which)).flatMap((list) => sliceAfter(list, after, count));
  const unconfirmed = filter.unconfirmed === true;
  const place = { afterDay: after?.[0] ?? null, afterId: after?.[1] ?? null, limit: count };
  const ask = async (statement: string, more: Parameters) =>
    (await store.run(cypherText('internal', statement), { ...which, ...place, ...more })).map(toFound);
  const actors = [...new Set(filter.actors ?? [])];
  if (filter.pair) {
    const [a, b] = filter.pair;
    const both = [
      { a, b },
      { a: b, b: a },
    ].map((sides) => ask('event-page-of-pair', { ...sides, unconfirmed, also: actors[0] ?? null }));
    return (await Promise.all(both)).flat();
  }
  if (actors.length > 0) return ask('event-page-of-actor', { actor: actors[0]!, also: actors[1] ?? null, unconfirmed });
  const found = await Promise.all([ofEverybody(filter, which, wanted), unconfirmed ? ask('unconfirmed-page', {}) : []]);
  return found.flat();
}

/** Actual events of the whole store: goes back day by day, in ever longer stretches, until there are enough. */
async function ofEverybody(
  filter: EventFilter,
  which: Restriction,
  { after, count, lists }: Wanted,
): Promise<Listed[]> {
  const { from, to } = filter;
  const days = (await lists.days()).filter(
    (day) =>
      (from === undefined || day >= from) && (to === undefined || day <= to) && (after === null || day <= after[0]),
  );
  const found: Listed[] = [];
  for (let [begin, length] = [0, 1]; begin < days.length && found.length < count; begin += length, length *= 2) {
    const some = days.slice(begin, begin + length);
    for (const list of await lists.on(some, { ...which, from: null, to: null }))
      found.push(...sliceAfter(list, after, count));
  }
  return [...found, ...sliceAfter(await lists.beside(which), after, count)];
}

const toFound = (row: Row): Listed => ({ id: String(row.id), day: String(row.day) });

function latest(found: readonly Listed[], count: number): Listed[] {
  const once = new Map(found.map((one) => [one.id, one]));
  return [...once.values()].sort(compare).slice(0, count);
}

/** Whose events a filter asks for, where there are lists of them; null for other events. */
function whoseEvents({ pair, actors = [], unconfirmed }: EventFilter): Whose | null {
  if (unconfirmed === true) return null;
  if (pair) return actors.length === 0 ? { pair } : null;
  return actors.length === 1 ? { actor: actors[0]! } : null;
}

function restriction({ from, to, kind, code, root, origin }: EventFilter): Restriction {
  const dated = (day: string | undefined) => (day === undefined ? null : cypherDate(day));
  return {
    from: dated(from),
    to: dated(to),
    kind: kind ?? null,
    code: code ?? null,
    root: root ?? null,
    origin: origin ?? null,
  };
}
