import { dayNumberOf } from './day-number.js';
import { forEachPair, middleDay, signedWeight, type TieEvent, type WeightOptions } from './tie-event.js';

/** The relation of two polities over a window of time; `a` before `b` by id. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly cooperation: number;
  readonly conflict: number;
  readonly net: number;
  /** ln((1 + cooperation) / (1 + conflict)). */
  readonly logRatio: number;
  /** In [0, 1). */
  readonly strength: number;
  readonly sign: 1 | -1;
  /** −ln strength. */
  readonly cost: number;
  /** Different publishers of the events. */
  readonly sources: number;
  /** Net of what a did towards b, and b towards a. */
  readonly fromNet: number;
  readonly toNet: number;
  /** The events behind it with their signed weights on that day, the heaviest first. */
  readonly events: readonly WeighedEvent[];
}

/** An event of a tie; the weight is halved by age and has the sign of the score. */
export interface WeighedEvent {
  readonly id: string;
  readonly weight: number;
}

/** How ties are weighed; defaults in {@link tieDefaults}. */
export interface TieOptions extends WeightOptions {
  /** ISO day. */
  readonly asOf: string;
  /** Days within which events count. */
  readonly window?: number;
  /** Days after which an event counts half. */
  readonly halfLife?: number;
  /** Pairs too weak or too mixed to be a tie are given too. */
  readonly all?: boolean;
}

export const tieDefaults = Object.freeze({
  window: 365,
  halfLife: 30,
  scores: 'goldstein',
  claims: 'half',
} as const);

/** Pulls a tie that rests on little towards nothing, so that one report is a weak tie. */
const kappa = 10;
/** Weaker than this is no tie. */
const least = 0.05;

interface Sum {
  readonly a: string;
  readonly b: string;
  cooperation: number;
  conflict: number;
  fromNet: number;
  toNet: number;
  readonly publishers: Set<string>;
  readonly events: WeighedEvent[];
}

/**
 * The ties that events make: sums of weights, cooperative and conflictual by the sign of the score, each halved every
 * `halfLife` days.
 *
 * @example
 * computeTies(events, { asOf: '2025-12-31' })[0]?.sign //=> -1
 *
 * The weight of an event is |score| × confidence × ln(1 + sources), half if only claimed. An interval counts at its
 * middle. An event between a pair both ways (a call, a meeting) counts once for the pair, and for both its directions.
 * Source: Goldstein (1992) for the scores; strength = |C − K| / (C + K + 10).
 */
export function computeTies(events: Iterable<TieEvent>, options: TieOptions): Tie[] {
  const { asOf, window = tieDefaults.window, halfLife = tieDefaults.halfLife, all = false } = options;
  const today = dayNumberOf(asOf);
  const decay = Float64Array.from({ length: window + 1 }, (_, age) => 2 ** (-age / halfLife));
  const sums = new Sums();
  const numberOf = remembered(dayNumberOf);
  for (const event of events) {
    const age = today - middleDay(event, numberOf);
    if (age < 0 || age > window) continue;
    const weight = signedWeight(event, options) * decay[age]!;
    if (weight !== 0) forEachPair(event, (from, to, mutual) => sums.add(event, from, to, mutual, weight));
  }
  return sums
    .all()
    .map((sum) => toTie(sum, all))
    .filter((tie): tie is Tie => tie !== null)
    .sort((x, y) => order(x.a, y.a) || order(x.b, y.b));
}

export const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** The same function, asked once for each value: events share their days. */
function remembered(work: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = work(text);
      known.set(text, value);
    }
    return value;
  };
}

/** The sums of the pairs met so far. Polities are numbered, as a pair of numbers is a key that costs nothing to make. */
class Sums {
  private readonly numbers = new Map<string, number>();
  private readonly pairs = new Map<number, Sum>();

  all(): Sum[] {
    return [...this.pairs.values()];
  }

  add(event: TieEvent, from: string, to: string, mutual: boolean, weight: number): void {
    const sum = this.of(from, to);
    if (weight > 0) sum.cooperation += weight;
    else sum.conflict -= weight;
    if (mutual || from === sum.a) sum.fromNet += weight;
    if (mutual || from === sum.b) sum.toNet += weight;
    for (const publisher of event.publishers) sum.publishers.add(publisher);
    sum.events.push({ id: event.id, weight });
  }

  private of(x: string, y: string): Sum {
    const [i, j] = [this.numberOf(x), this.numberOf(y)];
    const key = i < j ? i * 2 ** 26 + j : j * 2 ** 26 + i;
    let sum = this.pairs.get(key);
    if (!sum) {
      const [a, b] = x < y ? [x, y] : [y, x];
      sum = { a, b, cooperation: 0, conflict: 0, fromNet: 0, toNet: 0, publishers: new Set(), events: [] };
      this.pairs.set(key, sum);
    }
    return sum;
  }

  private numberOf(polity: string): number {
    let number = this.numbers.get(polity);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(polity, number);
    }
    return number;
  }
}

function toTie({ publishers, events, ...sum }: Sum, all: boolean): Tie | null {
  const net = sum.cooperation - sum.conflict;
  const strength = Math.abs(net) / (sum.cooperation + sum.conflict + kappa);
  if (strength < least && !all) return null;
  return {
    ...sum,
    net,
    logRatio: Math.log((1 + sum.cooperation) / (1 + sum.conflict)),
    strength,
    sign: net > 0 ? 1 : -1,
    cost: -Math.log(strength),
    sources: Math.max(1, publishers.size),
    events: events.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || order(x.id, y.id)),
  };
}
