import type { Tie } from './compute-ties.js';
import { Heap } from './heap.js';
import { type PathNetwork, pathNetwork } from './path-network.js';
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
  /** Indices of the network. */
  readonly nodes: readonly number[];
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
 * Best first over partial paths, with a lower bound from a hop-bounded dynamic programme over (polity, parity of
 * hostile ties, passed or not): exact for both kinds, with a bound on hops and a polity to be passed, where Yen's
 * deviations (1971) give the k best chains without a parity alone. Ties in cost go to the shorter path, then to the
 * smaller ids. A path has at most `maxHops` ties and visits no polity twice.
 */
export function findPaths(graph: TieGraph, query: PathQuery): FoundPath[] {
  return findPathsIn(pathNetwork(graph), query);
}

/** The same in a network that was laid out before: for many questions about one graph. */
export function findPathsIn(network: PathNetwork, query: PathQuery): FoundPath[] {
  const { from, to, via = null, avoid = [], k = pathDefaults.k, maxHops = pathDefaults.maxHops } = query;
  const [start, end] = [network.indexOf.get(from), network.indexOf.get(to)];
  const through = via === null ? null : network.indexOf.get(via);
  if (from === to || start === undefined || end === undefined || through === undefined) return [];
  if (avoid.includes(from) || avoid.includes(to)) return [];
  return new Search(network, { ...query, avoid }, through, end, maxHops).best(start, k);
}

/** The cheaper first; then the shorter; then by ids, so that equal paths always come in one order. */
function before(a: Partial, b: Partial): boolean {
  // Sums of the same costs in another order differ in the last digits only.
  if (Math.abs(a.bound - b.bound) > 1e-9) return a.bound < b.bound;
  if (a.nodes.length !== b.nodes.length) return a.nodes.length < b.nodes.length;
  const at = a.nodes.findIndex((node, i) => node !== b.nodes[i]);
  return at >= 0 && a.nodes[at]! < b.nodes[at]!;
}

class Search {
  private readonly goal: number;
  /** 1 for what no path may pass. */
  private readonly closed: Uint8Array;
  private readonly friendly: boolean;
  /** For h hops left, at `node * states + state`: the least cost to the goal by any walk. */
  private readonly layers: Float64Array[];

  constructor(
    private readonly network: PathNetwork,
    { kind, avoid }: Required<Pick<PathQuery, 'kind' | 'avoid'>>,
    private readonly via: number | null,
    private readonly end: number,
    private readonly maxHops: number,
  ) {
    this.friendly = kind === 'alliance';
    this.goal = (this.friendly ? 0 : odd) | (via === null ? 0 : passed);
    this.closed = new Uint8Array(network.ids.length);
    for (const id of avoid) this.closed[network.indexOf.get(id) ?? network.ids.length] = 1;
    this.layers = this.bounds();
  }

  best(start: number, k: number): FoundPath[] {
    const { network, end, goal, maxHops } = this;
    const found: FoundPath[] = [];
    const queue = new Heap<Partial>(before);
    const state = start === this.via ? passed : 0;
    queue.push({ nodes: [start], ties: [], cost: 0, bound: this.bound(start, state, maxHops), state });
    while (queue.size > 0 && found.length < k) {
      const path = queue.pop()!;
      if (path.bound === Number.POSITIVE_INFINITY) break;
      if (path.nodes.at(-1) !== end) this.extend(path, queue);
      else if (path.state === goal)
        found.push({ nodes: path.nodes.map((node) => network.ids[node]!), ties: path.ties, cost: path.cost });
    }
    return found;
  }

  private extend(path: Partial, queue: Heap<Partial>): void {
    const { starts, targets, ties, costs, hostile } = this.network;
    const last = path.nodes.at(-1)!;
    const left = this.maxHops - path.ties.length;
    if (left === 0) return;
    for (let at = starts[last]!; at < starts[last + 1]!; at++) {
      const node = targets[at]!;
      if (this.isBarred(at) || path.nodes.includes(node)) continue;
      const state = this.next(path.state, node, hostile[at]!);
      const cost = path.cost + costs[at]!;
      const bound = cost + this.bound(node, state, left - 1);
      if (bound < Number.POSITIVE_INFINITY)
        queue.push({ nodes: [...path.nodes, node], ties: [...path.ties, ties[at]!], cost, bound, state });
    }
  }

  /** True for a tie that no path may take. */
  private isBarred(at: number): boolean {
    return this.closed[this.network.targets[at]!] === 1 || (this.friendly && this.network.hostile[at] === 1);
  }

  private next(state: number, node: number, hostile: number): number {
    return (state ^ hostile) | (node === this.via ? passed : 0);
  }

  private bounds(): Float64Array[] {
    const { ids, starts } = this.network;
    const first = new Float64Array(ids.length * states).fill(Number.POSITIVE_INFINITY);
    first[this.end * states + this.goal] = 0;
    const layers = [first];
    for (let hop = 1; hop <= this.maxHops; hop++) {
      const below = layers[hop - 1]!;
      const layer = below.slice();
      for (let node = 0; node < ids.length; node++) {
        if (node === this.end || this.closed[node] === 1) continue;
        for (let at = starts[node]!; at < starts[node + 1]!; at++)
          if (!this.isBarred(at)) this.relax(layer, below, node, at);
      }
      layers.push(layer);
    }
    return layers;
  }

  /** Lowers what a node costs by one tie of it. */
  private relax(layer: Float64Array, below: Float64Array, node: number, at: number): void {
    const { targets, costs, hostile } = this.network;
    const ahead = targets[at]! * states;
    for (let state = 0; state < states; state++) {
      const cost = costs[at]! + below[ahead + this.next(state, targets[at]!, hostile[at]!)]!;
      if (cost < layer[node * states + state]!) layer[node * states + state] = cost;
    }
  }

  private bound(node: number, state: number, hops: number): number {
    return this.layers[hops]![node * states + state]!;
  }
}
