import type { TieGraph } from './projection.js';
import { seededRandom } from './random.js';

/** The best division of polities into two blocs: fewest ties against it. */
export interface TwoBlocs {
  /** Ids. */
  readonly blocs: readonly [readonly string[], readonly string[]];
  /** The frustration index: hostile ties within a bloc and friendly ones between the two. */
  readonly frustrated: number;
  /** Of all ties. */
  readonly share: number;
  /** The ties that stand against it, as pairs of ids. */
  readonly against: readonly (readonly [string, string])[];
  /** True where no division has fewer; false where a heuristic found it and a better one may exist. */
  readonly exact: boolean;
}

/** Connected polities up to which every division is tried. */
export const exactUpTo = 20;
/** Starts of the heuristic for larger ones. */
const starts = 100;

/** A connected part of the graph, in numbers: who is tied to whom, and the sign. */
interface Part {
  readonly ids: readonly string[];
  readonly near: readonly (readonly { readonly node: number; readonly sign: number }[])[];
}

/**
 * The frustration index of a signed graph and the division into two blocs that it belongs to.
 *
 * @param seed of the heuristic
 * @example
 * twoBlocs(graph, 1) //=> { blocs: [['state:USA'], ['state:RUS', 'state:VEN']], frustrated: 0, share: 0, against: [], exact: true }
 *
 * Exact for connected parts of at most 20 polities, by trying all divisions; for larger parts the best of 100 descents
 * that move one polity at a time from random divisions. Source: Harary (1959), the line index of balance; Aref and
 * Wilson (2019).
 */
export function twoBlocs(graph: TieGraph, seed: number): TwoBlocs {
  const random = seededRandom(seed);
  const [one, other]: [string[], string[]] = [[], []];
  let exact = true;
  for (const part of partsOf(graph)) {
    const small = part.ids.length <= exactUpTo;
    if (!small) exact = false;
    const sides = small ? bestOfAll(part) : bestOfDescents(part, random);
    // A division and its mirror image are one: of every part the larger side stands first, else that of the first id.
    const lead = sides.reduce((sum, side) => sum + side, 0) || sides[0]!;
    const flip = lead < 0 ? -1 : 1;
    part.ids.forEach((id, i) => {
      (sides[i]! * flip > 0 ? one : other).push(id);
    });
  }
  const inOne = new Set(one);
  const against = graph
    .filterEdges((_edge, tie, a, b) => tie.sign > 0 !== (inOne.has(a) === inOne.has(b)))
    .map((edge) => graph.extremities(edge));
  return {
    blocs: [one.sort(), other.sort()],
    frustrated: against.length,
    share: graph.size === 0 ? 0 : against.length / graph.size,
    against,
    exact,
  };
}

function partsOf(graph: TieGraph): Part[] {
  const seen = new Set<string>();
  const parts: Part[] = [];
  for (const start of graph.nodes().sort()) {
    if (seen.has(start) || graph.degree(start) === 0) continue;
    const ids = [start];
    seen.add(start);
    for (const id of ids) {
      graph.forEachNeighbor(id, (next) => {
        if (seen.has(next)) return;
        seen.add(next);
        ids.push(next);
      });
    }
    const index = new Map(ids.map((id, i) => [id, i]));
    const near = ids.map((id) =>
      graph.mapEdges(id, (edge, tie) => ({ node: index.get(graph.opposite(id, edge))!, sign: tie.sign })),
    );
    parts.push({ ids, near });
  }
  return parts;
}

/** How many more ties stand against the division after a polity has changed sides. */
function gain(part: Part, sides: Int8Array, node: number): number {
  let change = 0;
  for (const { node: other, sign } of part.near[node]!) change += sides[node]! * sides[other]! * sign;
  return change;
}

/** Tries every division once: in the order of a Gray code each differs from the one before by one polity. */
function bestOfAll(part: Part): Int8Array {
  const sides = new Int8Array(part.ids.length).fill(1);
  let [now, least, best] = [0, 0, sides.slice()];
  // The last polity stays where it is, as a division and its mirror image are one.
  for (let step = 1; step < 2 ** (part.ids.length - 1); step++) {
    const node = 31 - Math.clz32(step & -step);
    now += gain(part, sides, node);
    sides[node] = -sides[node]!;
    if (now < least) [least, best] = [now, sides.slice()];
  }
  return best;
}

function bestOfDescents(part: Part, random: () => number): Int8Array {
  let [least, best] = [Number.POSITIVE_INFINITY, new Int8Array()];
  for (let start = 0; start < starts; start++) {
    const sides = Int8Array.from(part.ids, () => (random() < 0.5 ? 1 : -1));
    descend(part, sides);
    const now = frustration(part, sides);
    if (now < least) [least, best] = [now, sides];
  }
  return best;
}

function descend(part: Part, sides: Int8Array): void {
  for (let moved = true; moved; ) {
    moved = false;
    for (let node = 0; node < sides.length; node++) {
      if (gain(part, sides, node) >= 0) continue;
      sides[node] = -sides[node]!;
      moved = true;
    }
  }
}

function frustration({ near }: Part, sides: Int8Array): number {
  let against = 0;
  near.forEach((ties, i) => {
    for (const { node, sign } of ties) if (i < node && sides[i]! * sides[node]! !== sign) against++;
  });
  return against;
}
