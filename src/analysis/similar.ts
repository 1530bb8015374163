import { resolvePolity } from './polities.js';
import type { TieView } from './view.js';

/** How two polities stand to a third. */
export interface ThirdParty {
  readonly polity: string;
  readonly name: string;
  /** Signed strength of the first's tie and of the second's, in (−1, 1); 0 is no tie. */
  readonly a: number;
  readonly b: number;
  /** Events and publishers of the two ties. */
  readonly events: number;
  readonly sources: number;
}

export interface Similarity {
  readonly a: string;
  readonly b: string;
  /** In [−1, 1], over third polities that at least one of the two has a tie with; null where there is none. */
  readonly s: number | null;
  /** The same over all polities of the view, where having no tie with somebody counts as agreement. */
  readonly overall: number | null;
  /** The signed strength of their own tie, which does not count; 0 is none. */
  readonly own: number;
  /** The furthest apart first. */
  readonly thirds: readonly ThirdParty[];
}

/**
 * How alike two polities stand towards third ones.
 *
 * @example
 * similar(view, 'RUS', 'BLR').s //=> 0.62
 *
 * S = 1 − 2 Σ|fₐ − f_b| / (n × 2), with f the signed strength of a tie and 2 the largest difference there can be.
 * Source: Signorino and Ritter (1999), S with equal weights. Throws an UnknownPolityError for an unknown name.
 */
export function similar(view: TieView, one: string, other: string): Similarity {
  const [first, second] = [resolvePolity(view.polities, one), resolvePolity(view.polities, other)];
  const thirds = view.graph
    .filterNodes((id) => id !== first.id && id !== second.id)
    .map((id) => thirdParty(view, id, first.id, second.id));
  const tied = thirds.filter(({ events }) => events > 0);
  return {
    a: first.code ?? first.id,
    b: second.code ?? second.id,
    s: scoreOf(tied),
    overall: scoreOf(thirds),
    own: signedStrength(view, first.id, second.id),
    thirds: tied.sort((x, y) => Math.abs(y.a - y.b) - Math.abs(x.a - x.b) || (x.polity < y.polity ? -1 : 1)),
  };
}

function scoreOf(thirds: readonly ThirdParty[]): number | null {
  if (thirds.length === 0) return null;
  return 1 - thirds.reduce((sum, { a, b }) => sum + Math.abs(a - b), 0) / thirds.length;
}

function signedStrength({ graph }: TieView, a: string, b: string): number {
  if (!graph.hasEdge(a, b)) return 0;
  const { sign, strength } = graph.getEdgeAttributes(a, b);
  return sign * strength;
}

function thirdParty(view: TieView, id: string, a: string, b: string): ThirdParty {
  const { graph } = view;
  const ties = [a, b].filter((end) => graph.hasEdge(end, id)).map((end) => graph.getEdgeAttributes(end, id));
  return {
    polity: graph.getNodeAttribute(id, 'code') ?? id,
    name: graph.getNodeAttribute(id, 'name'),
    a: signedStrength(view, a, id),
    b: signedStrength(view, b, id),
    events: ties.reduce((sum, tie) => sum + tie.events.length, 0),
    sources: ties.reduce((sum, tie) => sum + tie.sources, 0),
  };
}
