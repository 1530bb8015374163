import { friendlyGraph } from './friendly.js';
import { louvain } from './graphology.js';
import { seededRandom } from './random.js';
import { type TwoBlocs, twoBlocs } from './two-blocs.js';
import type { TieView } from './view.js';

/** Polities that stand together, with the ties inside. */
export interface Bloc {
  /** Codes (ids where there is none), those with most friendly strength inside first. */
  readonly members: readonly string[];
  /** Friendly and hostile ties inside. */
  readonly friendly: number;
  readonly hostile: number;
  /** Different events of the ties inside, and the publishers of the tie that has most. */
  readonly events: number;
  readonly sources: number;
}

export interface Blocs {
  /** The largest first; polities without a friendly tie are in none. */
  readonly blocs: readonly Bloc[];
  /** Of the friendly ties, weighed by strength. */
  readonly modularity: number;
  /** Ties against the blocs: hostile inside, friendly across; and their share of all ties. */
  readonly frustrated: number;
  readonly share: number;
  /** The best division into two, by codes. */
  readonly two: TwoBlocs;
}

/**
 * Who stands with whom: communities of the friendly ties, and the division into two blocs with fewest ties against it.
 *
 * @param options `seed` of what is drawn by lot, 1 by default: the same seed, the same blocs
 * @example
 * blocs(view).blocs[0]?.members //=> ["USA", "GBR", "FRA"]
 *
 * Source: Blondel and others (2008), Louvain, in graphology-communities-louvain; for two blocs see {@link twoBlocs}.
 */
export function blocs(view: TieView, { seed = 1 }: { readonly seed?: number } = {}): Blocs {
  const { graph, ties } = view;
  const friendly = friendlyGraph(graph);
  const empty = friendly.size === 0;
  const { communities, modularity } = empty
    ? { communities: {} as Record<string, number>, modularity: 0 }
    : louvain.detailed(friendly, { getEdgeWeight: 'strength', rng: seededRandom(seed), randomWalk: true });
  const groups = new Map<number, string[]>();
  for (const id of Object.keys(communities).sort())
    groups.set(communities[id]!, [...(groups.get(communities[id]!) ?? []), id]);
  const found = [...groups.values()].map((ids) => toBloc(view, ids));
  const frustrated = ties.filter((tie) => tie.sign > 0 !== together(communities, tie.a, tie.b)).length;
  const code = (id: string) => graph.getNodeAttribute(id, 'code') ?? id;
  const two = twoBlocs(graph, seed);
  return {
    blocs: found.sort((x, y) => y.members.length - x.members.length || (x.members.join() < y.members.join() ? -1 : 1)),
    modularity,
    frustrated,
    share: ties.length === 0 ? 0 : frustrated / ties.length,
    two: {
      ...two,
      blocs: [two.blocs[0].map(code), two.blocs[1].map(code)],
      against: two.against.map(([a, b]) => [code(a), code(b)] as const),
    },
  };
}

const together = (communities: Readonly<Record<string, number>>, a: string, b: string) =>
  communities[a] !== undefined && communities[a] === communities[b];

function toBloc({ graph, ties }: TieView, ids: readonly string[]): Bloc {
  const members = new Set(ids);
  const inside = ties.filter((tie) => members.has(tie.a) && members.has(tie.b));
  const weight = new Map(ids.map((id) => [id, 0]));
  for (const { a, b, sign, strength } of inside) {
    if (sign < 0) continue;
    for (const id of [a, b]) weight.set(id, weight.get(id)! + strength);
  }
  const sorted = [...ids].sort((x, y) => weight.get(y)! - weight.get(x)! || (x < y ? -1 : 1));
  return {
    members: sorted.map((id) => graph.getNodeAttribute(id, 'code') ?? id),
    friendly: inside.filter((tie) => tie.sign > 0).length,
    hostile: inside.filter((tie) => tie.sign < 0).length,
    events: new Set(inside.flatMap((tie) => tie.events.map((event) => event.id))).size,
    sources: Math.max(0, ...inside.map((tie) => tie.sources)),
  };
}
