import { dayNumberOf } from './day-number.js';

/** What a tie needs to know of an event. */
export interface TieEvent {
  readonly id: string;
  readonly goldstein: number;
  /** PLOVER's score; 0 where the act has no PLOVER type. */
  readonly plover: number;
  /** In [0, 1]. */
  readonly confidence: number;
  /** Only told by others than those who did it. */
  readonly claimed: boolean;
  /** Independent sources that report it; copies of one text are one source. */
  readonly sources: number;
  /** Who published reports of it. */
  readonly publishers: readonly string[];
  /** ISO days; null from is undated. */
  readonly dateFrom: string | null;
  readonly dateTo: string;
  /** Ids of the polities on each side; a reciprocal event has all of them on both. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Its surest report, where the event was grouped as of an earlier time and the store holds it no longer. */
  readonly report?: EventReport;
}

/** The surest report of an event. */
export interface EventReport {
  readonly kind: string;
  readonly cameo: string;
  /** The words of the report; empty for a row of a data set. */
  readonly quote: string;
  /** URL, else title, else id; of a row of a data set its URL, else its place ("icews, row 12"). */
  readonly article: string;
  /** The row, where a data set tells of it. */
  readonly row?: DataRow;
}

/** Where a row of a data set stands. */
export interface DataRow {
  readonly dataset: string;
  /** Its number in the file, from 1. */
  readonly row: number;
}

/** Which scores of an act are taken: Goldstein's of 1992, or PLOVER's. */
export type Scores = 'goldstein' | 'plover';
/** What counts of an event that only others tell of: all, half, nothing. */
export type Claims = 'full' | 'half' | 'none';

/** How an event is weighed; defaults in `tieDefaults`. */
export interface WeightOptions {
  readonly scores?: Scores;
  readonly claims?: Claims;
}

const claimShare: Readonly<Record<Claims, number>> = Object.freeze({ full: 1, half: 0.5, none: 0 });

/**
 * The weight of an event on its own day, with the sign of its score.
 *
 * @example
 * signedWeight({ goldstein: -2, plover: -1, confidence: 0.5, claimed: false, sources: 1 }) //=> -0.69…
 *
 * |score| × confidence × ln(1 + sources) × the share that claims count with. Source of the scores: Goldstein (1992);
 * PLOVER codebook, table of event types.
 */
export function signedWeight(
  event: Pick<TieEvent, 'goldstein' | 'plover' | 'confidence' | 'claimed' | 'sources'>,
  { scores = 'goldstein', claims = 'half' }: WeightOptions = {},
): number {
  const share = event.claimed ? claimShare[claims] : 1;
  return event[scores] * event.confidence * Math.log(1 + Math.max(1, event.sources)) * share;
}

/**
 * Calls `each` for every unordered pair of different polities that an event is between: with the pair in the order of
 * the act, and whether the act went the other way too (a call, a meeting), in which case the pair comes once, the
 * smaller id first.
 */
export function forEachPair(
  { from, to }: Pick<TieEvent, 'from' | 'to'>,
  each: (from: string, to: string, mutual: boolean) => void,
): void {
  // Nearly every event has one polity on each side.
  if (from.length === 1 && to.length === 1) {
    if (from[0] !== to[0]) each(from[0]!, to[0]!, false);
    return;
  }
  for (const x of from) {
    for (const y of to) {
      if (x === y) continue;
      const mutual = from.includes(y) && to.includes(x);
      if (!mutual || x < y) each(x, y, mutual);
    }
  }
}

/** The day of an event's middle, as days from 1970-01-01; an interval of even length counts at the earlier one. */
export function middleDay(event: Pick<TieEvent, 'dateFrom' | 'dateTo'>, numberOf = dayNumberOf): number {
  const end = numberOf(event.dateTo);
  return event.dateFrom === null || event.dateFrom === event.dateTo
    ? end
    : Math.floor((numberOf(event.dateFrom) + end) / 2);
}
