import type { Tie } from './compute-ties.js';
import { Heap } from './heap.js';
import type { TieGraph } from './projection.js';

/** A best chain of friendly ties, or one with an odd number of hostile ties. */
export type PathKind = 'alliance' | 'tension';

export interface PathQuery {
  readonly kind: PathKind;
  /** Ids of polities. */
  readonly from: string;
  readonly to: string;
  /** How many paths, the best first. */
  readonly k?: number;
  readonly maxHops?: number;
  /** The paths must pass this polity. */
  readonly via?: string | null;
  /** The paths must not pass these. */
  readonly avoid?: readonly string[];
}

export interface FoundPath {
  readonly nodes: readonly string[];
  readonly ties: readonly Tie[];
  readonly cost: number;
}

export const pathDefaults = Object.freeze({ k: 3, maxHops: 4 });

interface Partial {
  readonly nodes: readonly string[];
  readonly ties: readonly Tie[];
  readonly cost: number;
  /** Cost with the least that is still to come: never more than the whole path costs. */
  readonly bound: number;
  readonly state: number;
}

/** What a partial path has: bit 1 an odd number of hostile ties, bit 2 the polity to be passed. */
const odd = 1;
const passed = 2;
const states = 4;

/**
 * The k best simple paths between two polities, by the sum of the ties' costs.
 *
 * @example
 * findPaths(graph, { kind: 'tension', from: 'state:USA', to: 'state:VEN' })[0]?.nodes //=> ["state:USA", "state:VEN"]
 *
 * Best first over partial paths, with an exact lower bound from a hop-bounded dynamic programme over (polity, parity of
 * hostile ties, passed or not); ties in cost go to the shorter path, then to the smaller ids. A path costs at most
 * `maxHops` ties and visits no polity twice.
 */
export function findPaths(graph: TieGraph, query: PathQuery): FoundPath[] {
  const { from, to, kind, via = null, avoid = [], k = pathDefaults.k, maxHops = pathDefaults.maxHops } = query;
  const closed = new Set(avoid);
  if (from === to || !graph.hasNode(from) || !graph.hasNode(to) || closed.has(from) || closed.has(to)) return [];
  const search = new Search(graph, kind, via, closed);
  const goal = (kind === 'tension' ? odd : 0) | (via === null ? 0 : passed);
  const bounds = search.bounds(to, goal, maxHops);
  const found: FoundPath[] = [];
  const queue = new Heap<Partial>(before);
  const start = from === via ? passed : 0;
  queue.push({ nodes: [from], ties: [], cost: 0, bound: search.boundAt(bounds, from, start, maxHops), state: start });
  while (queue.size > 0 && found.length < k) {
    const path = queue.pop()!;
    if (path.bound === Number.POSITIVE_INFINITY) break;
    const last = path.nodes.at(-1)!;
    if (last === to) {
      if (path.state === goal) found.push({ nodes: path.nodes, ties: path.ties, cost: path.cost });
      continue;
    }
    const left = maxHops - path.ties.length;
    if (left === 0) continue;
    for (const { node, tie } of search.steps(last)) {
      if (path.nodes.includes(node)) continue;
      const state = search.next(path.state, node, tie);
      const cost = path.cost + tie.cost;
      const bound = cost + search.boundAt(bounds, node, state, left - 1);
      if (bound < Number.POSITIVE_INFINITY)
        queue.push({ nodes: [...path.nodes, node], ties: [...path.ties, tie], cost, bound, state });
    }
  }
  return found;
}

/** The cheaper first; then the shorter; then by ids, so that equal paths always come in one order. */
function before(a: Partial, b: Partial): boolean {
  // Sums of the same costs in another order differ in the last digits only.
  if (Math.abs(a.bound - b.bound) > 1e-9) return a.bound < b.bound;
  if (a.nodes.length !== b.nodes.length) return a.nodes.length < b.nodes.length;
  return a.nodes.join('\n') < b.nodes.join('\n');
}

class Search {
  constructor(
    private readonly graph: TieGraph,
    private readonly kind: PathKind,
    private readonly via: string | null,
    private readonly closed: ReadonlySet<string>,
  ) {}

  /** The ties that a path may take from a node. */
  *steps(node: string): Generator<{ node: string; tie: Tie }> {
    for (const edge of this.graph.edges(node)) {
      const tie = this.graph.getEdgeAttributes(edge);
      const opposite = this.graph.opposite(node, edge);
      if (!this.closed.has(opposite) && (this.kind === 'tension' || tie.sign > 0)) yield { node: opposite, tie };
    }
  }

  next(state: number, node: string, tie: Tie): number {
    const parity = tie.sign < 0 ? state ^ odd : state;
    return node === this.via ? parity | passed : parity;
  }

  /** `bounds[h][node][state]`: the least cost from a node in a state to the goal in at most h hops, by any walk. */
  bounds(to: string, goal: number, maxHops: number): Map<string, Float64Array>[] {
    const none = () => new Float64Array(states).fill(Number.POSITIVE_INFINITY);
    const first = new Map<string, Float64Array>();
    const arrived = none();
    arrived[goal] = 0;
    first.set(to, arrived);
    const layers = [first];
    for (let hop = 1; hop <= maxHops; hop++) {
      const below = layers[hop - 1]!;
      const layer = new Map([...below].map(([node, costs]) => [node, costs.slice()] as const));
      for (const node of this.graph.nodes()) {
        if (node === to || this.closed.has(node)) continue;
        const costs = layer.get(node) ?? none();
        for (const { node: neighbour, tie } of this.steps(node)) {
          const ahead = below.get(neighbour);
          if (!ahead) continue;
          for (let state = 0; state < states; state++)
            costs[state] = Math.min(costs[state]!, tie.cost + ahead[this.next(state, neighbour, tie)]!);
        }
        layer.set(node, costs);
      }
      layers.push(layer);
    }
    return layers;
  }

  boundAt(layers: readonly Map<string, Float64Array>[], node: string, state: number, hops: number): number {
    return layers[hops]?.get(node)?.[state] ?? Number.POSITIVE_INFINITY;
  }
}
