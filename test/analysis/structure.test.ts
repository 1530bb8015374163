import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocs,
  ego,
  flippedTriads,
  mediators,
  similar,
  type Tie,
  triads,
  twoBlocs,
  UnknownPolityError,
} from '../../src/analysis/index.js';
import { RecordingStore } from '../../src/store/index.js';
import { type Act, viewOfActs } from './views.js';

const store = new RecordingStore();
/** Two camps of three that are hostile to each other, and one friendly tie across. */
const camps: Act[] = [
  ['A', 'B', 9],
  ['A', 'C', 9],
  ['B', 'C', 9],
  ['D', 'E', 9],
  ['D', 'F', 9],
  ['E', 'F', 9],
  ['A', 'D', -9],
  ['B', 'E', -9],
  ['C', 'F', -9],
  ['A', 'F', 3],
];

describe('blocs', () => {
  it('are the camps of friends, with what stands against them and the counts behind', () => {
    const found = blocs(viewOfActs(camps));
    expect(found.blocs.map((bloc) => [...bloc.members].sort().join(''))).toEqual(['ABC', 'DEF']);
    expect(found.blocs[0]).toMatchObject({ friendly: 3, hostile: 0, events: 3, sources: 1 });
    expect([found.frustrated, found.share]).toEqual([1, 0.1]);
    expect(found.two).toMatchObject({ frustrated: 1, exact: true, against: [['A', 'F']] });
    expect(found.two.blocs.map((bloc) => bloc.join('')).sort()).toEqual(['ABC', 'DEF']);
  });

  it('are the same for the same seed', () => {
    const view = viewOfActs(camps);
    expect(blocs(view, { seed: 5 })).toEqual(blocs(view, { seed: 5 }));
  });

  it('are none where nobody is a friend', () => {
    const found = blocs(viewOfActs([['A', 'B', -9]]));
    expect(found.blocs).toEqual([]);
    expect(found.two).toMatchObject({ blocs: [['A'], ['B']], frustrated: 0, exact: true });
    expect(blocs(viewOfActs([])).two).toMatchObject({ blocs: [[], []], frustrated: 0, share: 0 });
  });
});

/** The fewest ties against any division, by trying each. */
function leastFrustration(ties: readonly Tie[], ids: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < 2 ** ids.length; mask++) {
    const side = (id: string) => (mask >> ids.indexOf(id)) & 1;
    least = Math.min(least, ties.filter((t) => t.sign > 0 !== (side(t.a) === side(t.b))).length);
  }
  return least;
}

const letters = 'ABCDEFG'.split('');
const anyActs = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...letters), fc.constantFrom(9, -9)), {
    selector: ([a, b]) => [a, b].sort().join(''),
    maxLength: 16,
  })
  .map((acts) => acts.filter(([a, b]) => a !== b).map(([a, b, score]): Act => [a, b, score]));

describe('the best two blocs', () => {
  it('have as few ties against them as any division', () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        const { graph, ties } = viewOfActs(acts);
        const found = twoBlocs(graph, 1);
        expect(found.exact).toBe(true);
        expect(found.frustrated).toBe(leastFrustration(ties, graph.nodes()));
        expect(found.against).toHaveLength(found.frustrated);
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it('say that a heuristic found them where more than twenty hang together, and still find a planted division', () => {
    const names = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
    const acts = names.flatMap((a, i) => names.slice(i + 1).map((b, j): Act => [a, b, (j + 1) % 2 === 0 ? 9 : -9]));
    const found = twoBlocs(viewOfActs(acts).graph, 1);
    expect(found).toMatchObject({ exact: false, frustrated: 0 });
    expect(found.blocs.map((bloc) => bloc.length)).toEqual([13, 13]);
  });
});

describe('triads', () => {
  it('are balanced where an even number of ties is hostile', () => {
    const view = viewOfActs([
      ['A', 'B', 9],
      ['A', 'C', -9],
      ['B', 'C', -9],
      ['C', 'D', 9],
      ['A', 'D', 5],
    ]);
    const census = triads(view);
    expect(census).toMatchObject({ balanced: 1, unbalanced: 1, byHostile: [0, 1, 1, 0] });
    expect(census.triads[0]).toMatchObject({
      polities: ['A', 'B', 'C'],
      signs: [1, -1, -1],
      balanced: true,
      events: 3,
      sources: 1,
    });
    const strength = view.ties.filter((t) => !t.b.endsWith('D')).reduce((product, t) => product * t.strength, 1);
    expect(census.triads[0]!.strength).toBeCloseTo(strength, 12);
  });

  it('flip when a tie changes its sign', () => {
    const acts: Act[] = [
      ['A', 'B', 9, '2025-05-01'],
      ['B', 'C', 9, '2025-05-01'],
      ['A', 'C', 9, '2025-05-01'],
      ['A', 'C', -10, '2025-05-30'],
      ['A', 'C', -10, '2025-05-31'],
    ];
    const [before, after] = [viewOfActs(acts, { asOf: '2025-05-10' }), viewOfActs(acts)];
    const [flipped, ...others] = flippedTriads(before, after);
    expect(others).toEqual([]);
    expect(flipped).toMatchObject({ polities: ['A', 'B', 'C'], balanced: false, before: { balanced: true } });
    expect(flippedTriads(before, before)).toEqual([]);
  });
});

describe('the similarity of two states', () => {
  it('is 1 where they stand alike to all others, and does not see their own tie', () => {
    const view = viewOfActs([
      ['A', 'C', 9],
      ['B', 'C', 9],
      ['A', 'D', -5],
      ['B', 'D', -5],
      ['A', 'B', -9],
    ]);
    const found = similar(view, 'A', 'B');
    expect(found.s).toBeCloseTo(1, 12);
    expect(found.own).toBeLessThan(0);
    expect(found.thirds.map((third) => [third.polity, third.events])).toEqual([
      ['C', 2],
      ['D', 2],
    ]);
  });

  it('falls by half the mean distance for each third state', () => {
    const view = viewOfActs([
      ['A', 'C', 9],
      ['B', 'C', -9],
      ['A', 'D', 9],
      ['E', 'D', 9],
    ]);
    const strength = view.ties[0]!.strength;
    const found = similar(view, 'A', 'B');
    expect(found.s).toBeCloseTo(1 - (2 * strength + strength) / 2, 12);
    expect(found.overall).toBeCloseTo(1 - (3 * strength) / 3, 12);
    expect(found.thirds[0]).toMatchObject({ polity: 'C', name: 'Land C' });
    expect(similar(viewOfActs([['A', 'B', 9]]), 'A', 'B')).toMatchObject({ s: null, thirds: [] });
  });
});

describe('mediators', () => {
  it('are those that friendly paths lead through', () => {
    const found = mediators(
      viewOfActs([
        ['A', 'B', 9],
        ['B', 'C', 9],
        ['A', 'C', -9],
        ['C', 'D', -9],
      ]),
    );
    expect(found.map((one) => [one.polity, one.betweenness, one.friends, one.events])).toEqual([
      ['B', 1, 2, 2],
      ['A', 0, 1, 1],
      ['C', 0, 1, 1],
    ]);
    expect(mediators(viewOfActs([['A', 'B', -9]]))).toEqual([]);
  });
});

describe('an ego network', () => {
  it('tells friends and foes with the words behind, seen from the actor, and the ties among them', async () => {
    const view = viewOfActs(camps);
    const found = await ego(store, view, 'F', { evidence: 1 });
    expect(found).toMatchObject({ actor: 'F', name: 'Land F', friends: 3, foes: 1, events: 4 });
    expect(found.ties.every((tie) => tie.a === 'state:F' && tie.events === 1 && tie.evidence.length === 1)).toBe(true);
    expect(found.ties.find((tie) => tie.b === 'state:C')).toMatchObject({ sign: -1, fromNet: 0 });
    expect(found.ties.find((tie) => tie.b === 'state:C')!.toNet).toBeLessThan(0);
    expect(found.ties.find((tie) => tie.b === 'state:A')!.evidence[0]?.quote).toBe('A F 2025-06-01');
    expect(found.among.map((tie) => `${tie.a.at(-1)}${tie.b.at(-1)}`)).toEqual(
      expect.arrayContaining(['AC', 'AD', 'DE']),
    );
    expect(found.among).toHaveLength(3);
    // A–C–F and A–D–F each have one hostile tie, D–E–F none.
    expect(found.balance).toBeCloseTo(1 / 3, 12);
  });

  it('says which name nobody knows', async () => {
    await expect(ego(store, viewOfActs(camps), 'Z')).rejects.toThrow(UnknownPolityError);
  });
});
