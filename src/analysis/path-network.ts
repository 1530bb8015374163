import type { Tie } from './compute-ties.js';
import type { TieGraph } from './projection.js';

/** The ties that a path may take, in arrays: the neighbours of node i stand at `starts[i]` to `starts[i + 1]`. */
export interface PathNetwork {
  /** Sorted, so that an order of indices is one of ids. */
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly costs: Float64Array;
  /** 1 where the tie is hostile. */
  readonly hostile: Uint8Array;
  readonly ties: readonly Tie[];
}

/**
 * Lays a graph of ties out in arrays.
 *
 * @param friendly only friendly ties
 * @param avoid ids of polities that are left out
 * @example
 * pathNetwork(graph, true, ['state:RUS']).ids //=> ["state:CHN", "state:IRN"]
 */
export function pathNetwork(graph: TieGraph, friendly: boolean, avoid: readonly string[]): PathNetwork {
  const closed = new Set(avoid);
  const ids = graph.filterNodes((id) => !closed.has(id)).sort();
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const near: { target: number; tie: Tie }[][] = ids.map(() => []);
  graph.forEachEdge((_edge, tie, x, y) => {
    const [i, j] = [indexOf.get(x), indexOf.get(y)];
    if (i === undefined || j === undefined || (friendly && tie.sign < 0)) return;
    near[i]!.push({ target: j, tie });
    near[j]!.push({ target: i, tie });
  });
  const starts = new Int32Array(ids.length + 1);
  for (let i = 0; i < ids.length; i++) starts[i + 1] = starts[i]! + near[i]!.length;
  const steps = near.flat();
  return {
    ids,
    indexOf,
    starts,
    targets: Int32Array.from(steps, (step) => step.target),
    costs: Float64Array.from(steps, (step) => step.tie.cost),
    hostile: Uint8Array.from(steps, (step) => (step.tie.sign < 0 ? 1 : 0)),
    ties: steps.map((step) => step.tie),
  };
}
