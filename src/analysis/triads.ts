import type { Tie } from './compute-ties.js';
import type { TieView } from './view.js';

/** Three polities with a tie between each two; balanced where the product of the signs is positive. */
export interface Triad {
  /** Codes (ids where there is none), in the order of their ids. */
  readonly polities: readonly [string, string, string];
  /** Signs of the ties first–second, first–third, second–third. */
  readonly signs: readonly [1 | -1, 1 | -1, 1 | -1];
  readonly balanced: boolean;
  /** Product of the three strengths. */
  readonly strength: number;
  /** Events of the three ties together. */
  readonly events: number;
  /** Publishers of the tie that has the fewest. */
  readonly sources: number;
}

export interface TriadCensus {
  readonly balanced: number;
  readonly unbalanced: number;
  /** By number of hostile ties, 0 to 3. */
  readonly byHostile: readonly [number, number, number, number];
  /** The strongest first. */
  readonly triads: readonly Triad[];
}

/**
 * The triads of a view and whether each is balanced: a friend's friend is a friend, an enemy's enemy is one too.
 *
 * @example
 * triads(view).triads[0] //=> { polities: ['CHN', 'RUS', 'USA'], signs: [1, -1, -1], balanced: true, … }
 *
 * Source: Heider (1946); Cartwright and Harary (1956), which also takes three enemies for unbalanced.
 */
export function triads(view: TieView): TriadCensus {
  const found: Triad[] = [];
  const byHostile: [number, number, number, number] = [0, 0, 0, 0];
  for (const triple of triplesOf(view)) {
    const triad = toTriad(view, triple);
    byHostile[triad.signs.filter((sign) => sign < 0).length]!++;
    found.push(triad);
  }
  found.sort((x, y) => y.strength - x.strength || (x.polities.join() < y.polities.join() ? -1 : 1));
  const balanced = byHostile[0] + byHostile[2];
  return { balanced, unbalanced: found.length - balanced, byHostile, triads: found };
}

/** A triad whose balance is another than before. */
export interface FlippedTriad extends Triad {
  readonly before: Triad;
}

/**
 * The triads that stand in two views and are balanced in only one of them, the strongest first.
 *
 * @example
 * flippedTriads(await viewTies(store, { asOf: '2014-01-01' }), await viewTies(store, { asOf: '2014-06-01' }))
 */
export function flippedTriads(before: TieView, after: TieView): FlippedTriad[] {
  const then = new Map(triads(before).triads.map((triad) => [triad.polities.join(' '), triad]));
  return triads(after).triads.flatMap((triad) => {
    const earlier = then.get(triad.polities.join(' '));
    return earlier && earlier.balanced !== triad.balanced ? [{ ...triad, before: earlier }] : [];
  });
}

type Triple = readonly [first: string, second: string, third: string, ties: readonly [Tie, Tie, Tie]];

/** Each triangle once, its polities in the order of their ids. */
function* triplesOf({ ties }: TieView): Generator<Triple> {
  const later = new Map<string, Map<string, Tie>>();
  for (const tie of ties) {
    const near = later.get(tie.a) ?? new Map<string, Tie>();
    later.set(tie.a, near.set(tie.b, tie));
  }
  for (const [first, near] of later) {
    for (const [second, one] of near) {
      for (const [third, far] of later.get(second) ?? []) {
        const other = near.get(third);
        if (other) yield [first, second, third, [one, other, far]];
      }
    }
  }
}

function toTriad({ graph }: TieView, [first, second, third, ties]: Triple): Triad {
  const code = (id: string) => graph.getNodeAttribute(id, 'code') ?? id;
  const [one, other, far] = ties;
  return {
    polities: [code(first), code(second), code(third)],
    signs: [one.sign, other.sign, far.sign],
    balanced: one.sign * other.sign * far.sign > 0,
    strength: one.strength * other.strength * far.strength,
    events: ties.reduce((sum, tie) => sum + tie.events.length, 0),
    sources: Math.min(...ties.map((tie) => tie.sources)),
  };
}
