import type { GraphStore } from '../store/index.js';
import type { Tie } from './compute-ties.js';
import { computeTies } from './compute-ties.js';
import { dayNumberOf, isoDayOf } from './day-number.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { resolvePolity } from './polities.js';
import { forEachPair, middleDay, signedWeight, type TieEvent } from './tie-event.js';
import type { TieView } from './view.js';

/** How long one point of a series is. */
export type Period = 'day' | 'week' | 'month';

/** What happened between two polities in one period; weights as on the events' own days, not halved by age. */
export interface DyadPeriod {
  /** First day, ISO; weeks begin on Monday. */
  readonly from: string;
  readonly cooperation: number;
  readonly conflict: number;
  readonly net: number;
  /** Net of what the first did towards the second, and the other way. */
  readonly forth: number;
  readonly back: number;
  readonly events: number;
  readonly sources: number;
}

/** A period whose net differs much from the one before, with the events that make the difference. */
export interface DyadChange {
  readonly from: string;
  /** Net of the period less that of the one before. */
  readonly change: number;
  readonly evidence: readonly Evidence[];
}

export interface DyadProfile {
  readonly a: string;
  readonly b: string;
  /** The tie on the view's day; null where there is none. */
  readonly tie: Omit<Tie, 'events'> | null;
  readonly events: number;
  readonly sources: number;
  readonly series: readonly DyadPeriod[];
  /** The largest first. */
  readonly changes: readonly DyadChange[];
}

export interface DyadOptions {
  readonly by?: Period;
  /** How many changes are told; 5 by default. */
  readonly changes?: number;
  /** Events told behind each; 3 by default. */
  readonly evidence?: number;
}

export const dyadDefaults = Object.freeze({ by: 'month', changes: 5, evidence: 3 } as const);

/**
 * What passed between two polities within the window of a view, period by period, with its largest changes.
 *
 * @example
 * (await dyad(store, view, 'RUS', 'USA', { by: 'month' })).changes[0] //=> { from: '2014-03-01', change: -61.2, evidence: […] }
 *
 * Every period from the first event to the view's day is there, also those without events. An interval counts at its
 * middle. Throws an UnknownPolityError for a name that the store does not know.
 */
export async function dyad(
  store: GraphStore,
  view: TieView,
  one: string,
  other: string,
  options: DyadOptions = {},
): Promise<DyadProfile> {
  const { by, changes, evidence } = { ...dyadDefaults, ...options };
  const [first, second] = [resolvePolity(view.polities, one), resolvePolity(view.polities, other)];
  const told = toldBetween(view, first.id, second.id);
  const series = seriesOf(told, by, view);
  const largest = series
    .map((period, i) => ({ from: period.from, change: period.net - (series[i - 1]?.net ?? 0) }))
    .filter(({ change }) => change !== 0)
    .sort((x, y) => Math.abs(y.change) - Math.abs(x.change) || (x.from < y.from ? -1 : 1))
    .slice(0, changes);
  const behind = largest.map(({ from, change }) => eventsBehind(told, by, from, Math.sign(change), evidence));
  const reports = await evidenceOf(store, view, behind.flat());
  const [tie] = computeTies(
    told.map(({ event }) => ({
      ...event,
      from: within(event.from, first.id, second.id),
      to: within(event.to, first.id, second.id),
    })),
    view.query,
  );
  return {
    a: first.code ?? first.id,
    b: second.code ?? second.id,
    tie: tie ? inOrder(tie, first.id) : null,
    events: told.length,
    sources: publishersOf(told),
    series,
    changes: largest.map((change, i) => ({
      ...change,
      evidence: behind[i]!.map((id) => reports.get(id)).filter((report) => report !== undefined),
    })),
  };
}

const within = (side: readonly string[], a: string, b: string) => side.filter((id) => id === a || id === b);

/** The tie seen from the polity that was named first. */
function inOrder({ events: _, ...tie }: Tie, first: string): Omit<Tie, 'events'> {
  return tie.a === first ? tie : { ...tie, a: tie.b, b: tie.a, fromNet: tie.toNet, toNet: tie.fromNet };
}

interface Told {
  readonly event: TieEvent;
  readonly day: number;
  readonly weight: number;
  readonly forth: boolean;
  readonly back: boolean;
}

/** The events between two polities that count within the view's window. */
function toldBetween({ events, query }: TieView, a: string, b: string): Told[] {
  const today = query.asOf === '' ? 0 : dayNumberOf(query.asOf);
  const told: Told[] = [];
  for (const event of events.values()) {
    if (!event.from.some((id) => id === a || id === b)) continue;
    const day = middleDay(event);
    const weight = signedWeight(event, query);
    if (day > today || today - day > query.window || weight === 0) continue;
    forEachPair(event, (from, to, mutual) => {
      if ((from === a && to === b) || (from === b && to === a))
        told.push({ event, day, weight, forth: mutual || from === a, back: mutual || from === b });
    });
  }
  return told.sort((x, y) => x.day - y.day || (x.event.id < y.event.id ? -1 : 1));
}

const publishersOf = (told: readonly Told[]) => new Set(told.flatMap(({ event }) => event.publishers)).size;

/** The first day of the period that a day is in. */
function startOf(day: number, by: Period): string {
  if (by === 'day') return isoDayOf(day);
  // 1970-01-01 was a Thursday.
  if (by === 'week') return isoDayOf(day - ((day + 3) % 7));
  return `${isoDayOf(day).slice(0, 7)}-01`;
}

function seriesOf(told: readonly Told[], by: Period, { query }: TieView): DyadPeriod[] {
  if (told.length === 0) return [];
  const periods = new Map<string, Told[]>();
  for (let day = told[0]!.day; day <= dayNumberOf(query.asOf); day++) periods.set(startOf(day, by), []);
  for (const one of told) periods.get(startOf(one.day, by))!.push(one);
  return [...periods].map(([from, within]) => {
    const sum = (of: (one: Told) => number) => within.reduce((total, one) => total + of(one), 0);
    const cooperation = sum(({ weight }) => Math.max(0, weight));
    const conflict = sum(({ weight }) => Math.max(0, -weight));
    return {
      from,
      cooperation,
      conflict,
      net: cooperation - conflict,
      forth: sum(({ weight, forth }) => (forth ? weight : 0)),
      back: sum(({ weight, back }) => (back ? weight : 0)),
      events: within.length,
      sources: publishersOf(within),
    };
  });
}

/** The heaviest events of a period that push the net the way it went; where none does, those that ended are not told. */
function eventsBehind(told: readonly Told[], by: Period, from: string, sign: number, limit: number): string[] {
  return told
    .filter(({ day, weight }) => startOf(day, by) === from && Math.sign(weight) === sign)
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || (x.event.id < y.event.id ? -1 : 1))
    .slice(0, limit)
    .map(({ event }) => event.id);
}
