import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPaths, type PathKind, projectTies, type Tie } from '../../src/analysis/index.js';

const node = (i: number) => `state:${String.fromCharCode(65 + i)}`;

function tie(a: string, b: string, sign: 1 | -1, strength: number): Tie {
  const [x, y] = a < b ? [a, b] : [b, a];
  return {
    a: x,
    b: y,
    cooperation: 1,
    conflict: 1,
    net: sign,
    logRatio: 0,
    strength,
    sign,
    cost: -Math.log(strength),
    sources: 1,
    fromNet: 0,
    toNet: 0,
    events: [],
  };
}

function graphOf(size: number, ties: readonly Tie[]) {
  const polities = Array.from({ length: size }, (_, i) => ({
    id: node(i),
    name: node(i),
    code: node(i).slice(-1),
    state: true,
  }));
  return projectTies(ties, polities, false);
}

/** All simple paths by plain recursion, the best first. */
function bruteForce(
  ties: readonly Tie[],
  kind: PathKind,
  from: string,
  to: string,
  maxHops: number,
  via: string | null,
  avoid: readonly string[],
): number[] {
  const found: number[] = [];
  const walk = (nodes: string[], cost: number, hostile: number) => {
    const last = nodes.at(-1)!;
    if (last === to) {
      if (
        (kind === 'tension') === (hostile % 2 === 1) &&
        (kind === 'tension' || hostile === 0) &&
        (via === null || nodes.includes(via))
      )
        found.push(cost);
      return;
    }
    if (nodes.length > maxHops) return;
    for (const t of ties) {
      const next = t.a === last ? t.b : t.b === last ? t.a : null;
      if (next === null || nodes.includes(next) || avoid.includes(next)) continue;
      walk([...nodes, next], cost + t.cost, hostile + (t.sign < 0 ? 1 : 0));
    }
  };
  walk([from], 0, 0);
  return found.sort((x, y) => x - y);
}

const size = 6;
const anyTies = fc
  .uniqueArray(
    fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.constantFrom<1 | -1>(1, -1), fc.integer({ min: 5, max: 95 })),
    {
      selector: ([a, b]) => (a < b ? `${a} ${b}` : `${b} ${a}`),
      maxLength: 15,
    },
  )
  .map((rows) =>
    rows.filter(([a, b]) => a !== b).map(([a, b, sign, strength]) => tie(node(a), node(b), sign, strength / 100)),
  );

describe('the search for paths', () => {
  it('finds what trying every path finds, in the same order of cost', () => {
    fc.assert(
      fc.property(
        anyTies,
        fc.constantFrom<PathKind>('alliance', 'tension'),
        fc.integer({ min: 1, max: 5 }),
        fc.option(fc.integer({ min: 1, max: 4 })),
        fc.subarray([2, 3]),
        (ties, kind, maxHops, passing, barred) => {
          const [from, to] = [node(0), node(size - 1)];
          const via = passing === null ? null : node(passing);
          const avoid = barred.map(node).filter((n) => n !== via);
          const found = findPaths(graphOf(size, ties), { kind, from, to, k: 50, maxHops, via, avoid });
          const expected = bruteForce(ties, kind, from, to, maxHops, via, avoid).slice(0, 50);
          expect(found.map((p) => p.cost.toFixed(9))).toEqual(expected.map((c) => c.toFixed(9)));
          for (const path of found) expect(new Set(path.nodes).size).toBe(path.nodes.length);
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  });

  it('takes the enemy of an enemy for a friend only where hostile ties are odd in number', () => {
    const ties = [
      tie('state:A', 'state:B', -1, 0.5),
      tie('state:B', 'state:C', -1, 0.5),
      tie('state:C', 'state:D', 1, 0.5),
    ];
    const graph = graphOf(4, ties);
    expect(findPaths(graph, { kind: 'tension', from: 'state:A', to: 'state:C' })).toEqual([]);
    expect(findPaths(graph, { kind: 'tension', from: 'state:B', to: 'state:D' })[0]?.nodes).toEqual([
      'state:B',
      'state:C',
      'state:D',
    ]);
    expect(findPaths(graph, { kind: 'alliance', from: 'state:A', to: 'state:C' })).toEqual([]);
  });

  it('gives equal paths in one order', () => {
    const ties = [
      tie('state:A', 'state:B', 1, 0.5),
      tie('state:B', 'state:D', 1, 0.5),
      tie('state:A', 'state:C', 1, 0.5),
      tie('state:C', 'state:D', 1, 0.5),
    ];
    const nodes = findPaths(graphOf(4, ties), { kind: 'alliance', from: 'state:A', to: 'state:D' }).map((p) =>
      p.nodes.join(' '),
    );
    expect(nodes).toEqual(['state:A state:B state:D', 'state:A state:C state:D']);
  });

  it('finds nothing from a polity to itself or to one without ties', () => {
    const graph = graphOf(3, [tie('state:A', 'state:B', 1, 0.5)]);
    expect(findPaths(graph, { kind: 'alliance', from: 'state:A', to: 'state:A' })).toEqual([]);
    expect(findPaths(graph, { kind: 'alliance', from: 'state:A', to: 'state:C' })).toEqual([]);
  });
});
