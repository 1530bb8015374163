import { friendlyGraph } from './friendly.js';
import { betweenness } from './graphology.js';
import type { TieView } from './view.js';

/** A polity and the share of best alliance paths that lead through it. */
export interface Mediator {
  readonly polity: string;
  readonly name: string;
  /** In [0, 1]: of the pairs of other polities, the share whose cheapest alliance path passes here. */
  readonly betweenness: number;
  readonly friends: number;
  /** Events and publishers (of each tie) behind its friendly ties. */
  readonly events: number;
  readonly sources: number;
}

/**
 * Who stands between others: betweenness on the costs of friendly ties, the highest first.
 *
 * @example
 * mediators(view)[0] //=> { polity: 'USA', name: 'United States', betweenness: 0.41, friends: 63, events: 2310, sources: 511 }
 *
 * Paths of any length count. Source: Freeman (1977), computed by Brandes (2001) in graphology-metrics.
 */
export function mediators(view: TieView): Mediator[] {
  const friendly = friendlyGraph(view.graph);
  if (friendly.order === 0) return [];
  const scores: Record<string, number> = betweenness(friendly, { getEdgeWeight: 'cost', normalized: true });
  return friendly
    .mapNodes((id, { code, name }) => {
      const ties = friendly.mapEdges(id, (_edge, tie) => tie);
      return {
        polity: code ?? id,
        name,
        betweenness: scores[id] ?? 0,
        friends: ties.length,
        events: ties.reduce((sum, tie) => sum + tie.events.length, 0),
        sources: ties.reduce((sum, tie) => sum + tie.sources, 0),
      };
    })
    .sort((x, y) => y.betweenness - x.betweenness || (x.polity < y.polity ? -1 : 1));
}
