import type { Tie } from './compute-ties.js';
import type { TieGraph } from './projection.js';

/** Ties in arrays, laid out for the search of paths: the neighbours of node i stand at `starts[i]` to `starts[i + 1]`. */
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
 * @example
 * pathNetwork(graph).ids //=> ["state:CHN", "state:IRN", "state:RUS"]
 */
export function pathNetwork(graph: TieGraph): PathNetwork {
  const ids = graph.nodes().sort();
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const near: { target: number; tie: Tie }[][] = ids.map(() => []);
  graph.forEachEdge((_edge, tie, x, y) => {
    const [i, j] = [indexOf.get(x)!, indexOf.get(y)!];
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
