import { differenceInCalendarDays, parseISO } from 'date-fns';

/** What a tie needs to know of an event. */
export interface TieEvent {
  readonly id: string;
  readonly kind: string;
  readonly cameo: string;
  readonly goldstein: number;
  /** In [0, 1]. */
  readonly confidence: number;
  /** Only told by others than those who did it. */
  readonly claimed: boolean;
  /** Who published reports of it. */
  readonly publishers: readonly string[];
  /** ISO days; null from is undated. */
  readonly dateFrom: string | null;
  readonly dateTo: string;
  readonly reciprocal: boolean;
  /** Ids of the polities on each side; a reciprocal event has all of them on both. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Its surest report, where the event was grouped as of an earlier time and the store holds it no longer. */
  readonly report?: { readonly quote: string; readonly article: string };
}

/** The relation of two polities over a window of time; `a` before `b` by id. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly cooperation: number;
  readonly conflict: number;
  readonly net: number;
  /** In [0, 1). */
  readonly strength: number;
  readonly sign: 1 | -1;
  /** −ln strength. */
  readonly cost: number;
  readonly sources: number;
  /** Net of what a did towards b, and b towards a. */
  readonly fromNet: number;
  readonly toNet: number;
  /** The events behind it with their weights, the heaviest first. */
  readonly events: readonly { readonly id: string; readonly weight: number }[];
}

/** How ties are weighed; defaults in {@link tieDefaults}. */
export interface TieOptions {
  /** ISO day. */
  readonly asOf: string;
  /** Days within which events count. */
  readonly window?: number;
  /** Days after which an event counts half. */
  readonly halfLife?: number;
}

export const tieDefaults = Object.freeze({ window: 365, halfLife: 30 });

/** Pulls a tie that rests on little towards nothing, so that one report is a weak tie. */
const kappa = 10;
/** Weaker than this is no tie. */
const least = 0.05;

interface Sum {
  a: string;
  b: string;
  cooperation: number;
  conflict: number;
  fromNet: number;
  toNet: number;
  readonly publishers: Set<string>;
  readonly events: { id: string; weight: number }[];
}

/**
 * The ties that events make: sums of weights, cooperative and conflictual by the sign of the Goldstein score, each
 * halved every `halfLife` days.
 *
 * @example
 * computeTies(events, { asOf: '2025-12-31' })[0]?.sign //=> -1
 *
 * The weight of an event is |Goldstein| × confidence × ln(1 + publishers), half if only claimed. An interval counts at
 * its middle. Source: Goldstein (1992) for the scores.
 */
export function computeTies(events: Iterable<TieEvent>, options: TieOptions): Tie[] {
  const { asOf, window = tieDefaults.window, halfLife = tieDefaults.halfLife } = options;
  const sums = new Map<string, Sum>();
  for (const event of events) {
    const age = ageOf(event, asOf);
    if (age < 0 || age > window || event.goldstein === 0) continue;
    const weight = weightOf(event) * 2 ** (-age / halfLife);
    for (const [from, to] of pairsOf(event)) add(sums, event, from, to, weight);
  }
  return [...sums.values()]
    .map(toTie)
    .filter((tie): tie is Tie => tie !== null)
    .sort((x, y) => order(x.a, y.a) || order(x.b, y.b));
}

const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** Days from the middle of an event to a day. */
function ageOf(event: TieEvent, asOf: string): number {
  const end = parseISO(event.dateTo);
  const start = event.dateFrom === null ? end : parseISO(event.dateFrom);
  const middle = new Date((start.getTime() + end.getTime()) / 2);
  return differenceInCalendarDays(parseISO(asOf), middle);
}

/** The weight of an event on its own day. */
export function weightOf(event: Pick<TieEvent, 'goldstein' | 'confidence' | 'claimed' | 'publishers'>): number {
  const sources = Math.max(1, event.publishers.length);
  return Math.abs(event.goldstein) * event.confidence * Math.log(1 + sources) * (event.claimed ? 0.5 : 1);
}

/** Unordered pairs of different polities, each once, in the direction of the act. */
function pairsOf(event: TieEvent): [string, string][] {
  const seen = new Set<string>();
  const pairs: [string, string][] = [];
  for (const from of event.from) {
    for (const to of event.to) {
      const key = from < to ? `${from} ${to}` : `${to} ${from}`;
      if (from === to || seen.has(key)) continue;
      seen.add(key);
      pairs.push([from, to]);
    }
  }
  return pairs;
}

function add(sums: Map<string, Sum>, event: TieEvent, from: string, to: string, weight: number): void {
  const [a, b] = from < to ? [from, to] : [to, from];
  const key = `${a} ${b}`;
  let sum = sums.get(key);
  if (!sum) {
    sum = { a, b, cooperation: 0, conflict: 0, fromNet: 0, toNet: 0, publishers: new Set(), events: [] };
    sums.set(key, sum);
  }
  const signed = event.goldstein > 0 ? weight : -weight;
  if (event.goldstein > 0) sum.cooperation += weight;
  else sum.conflict += weight;
  if (event.reciprocal || from === a) sum.fromNet += signed;
  if (event.reciprocal || from === b) sum.toNet += signed;
  for (const publisher of event.publishers) sum.publishers.add(publisher);
  sum.events.push({ id: event.id, weight: signed });
}

function toTie({ publishers, events, ...sum }: Sum): Tie | null {
  const net = sum.cooperation - sum.conflict;
  const strength = Math.abs(net) / (sum.cooperation + sum.conflict + kappa);
  if (strength < least) return null;
  const sign = net > 0 ? 1 : -1;
  const heaviest = [...events].sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || order(x.id, y.id));
  return {
    ...sum,
    net,
    strength,
    sign,
    cost: -Math.log(strength),
    sources: Math.max(1, publishers.size),
    events: heaviest,
  };
}
