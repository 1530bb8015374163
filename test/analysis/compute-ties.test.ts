import { describe, expect, it } from 'vitest';
import { computeTies, type TieEvent } from '../../src/analysis/index.js';

const event = (over: Partial<TieEvent>): TieEvent => ({
  id: 'event:1',
  goldstein: -2,
  plover: -1,
  confidence: 0.8,
  claimed: false,
  sources: 1,
  publishers: ['a'],
  dateFrom: '2025-06-01',
  dateTo: '2025-06-01',
  from: ['state:A'],
  to: ['state:B'],
  ...over,
});

describe('ties', () => {
  it('weigh |Goldstein| × confidence × ln(1 + sources), and say who did what to whom', () => {
    const [tie] = computeTies([event({ goldstein: -8 })], { asOf: '2025-06-01' });
    const weight = 8 * 0.8 * Math.log(2);
    expect(tie).toMatchObject({ a: 'state:A', b: 'state:B', sign: -1, cooperation: 0, sources: 1 });
    expect(tie!.conflict).toBeCloseTo(weight, 9);
    expect(tie!.strength).toBeCloseTo(weight / (weight + 10), 9);
    expect(tie!.cost).toBeCloseTo(-Math.log(tie!.strength), 9);
    expect([tie!.fromNet, tie!.toNet]).toEqual([tie!.net, 0]);
  });

  it('halve an event every half-life and forget it after the window', () => {
    const at = (asOf: string) =>
      computeTies([event({ goldstein: -9 })], { asOf, halfLife: 10, window: 40 })[0]?.conflict ?? 0;
    expect(at('2025-06-11')).toBeCloseTo(at('2025-06-01') / 2, 9);
    expect(at('2025-07-20')).toBe(0);
    expect(at('2025-05-31')).toBe(0);
  });

  it('count a claimed event half, a reciprocal one both ways, an interval at its middle', () => {
    const plain = computeTies([event({ goldstein: 9 })], { asOf: '2025-06-01' })[0]!;
    const claimed = computeTies([event({ goldstein: 9, claimed: true })], { asOf: '2025-06-01' })[0]!;
    expect(claimed.cooperation).toBeCloseTo(plain.cooperation / 2, 9);
    const mutual = computeTies([event({ goldstein: 9, from: ['state:A', 'state:B'], to: ['state:A', 'state:B'] })], {
      asOf: '2025-06-01',
    })[0]!;
    expect(mutual.cooperation).toBeCloseTo(plain.cooperation, 9);
    expect(mutual.fromNet).toBeCloseTo(mutual.toNet, 9);
    const interval = computeTies([event({ goldstein: 9, dateFrom: '2025-05-22', dateTo: '2025-06-11' })], {
      asOf: '2025-06-11',
      halfLife: 10,
    })[0]!;
    expect(interval.cooperation).toBeCloseTo(plain.cooperation / 2, 9);
  });

  it('are none where too little speaks for either sign, or a state deals with itself', () => {
    expect(computeTies([event({ goldstein: -0.4 })], { asOf: '2025-06-01' })).toEqual([]);
    expect(
      computeTies([event({ goldstein: 8 }), event({ id: 'event:2', goldstein: -8 })], { asOf: '2025-06-01' }),
    ).toEqual([]);
    expect(computeTies([event({ goldstein: -9, to: ['state:A'] })], { asOf: '2025-06-01' })).toEqual([]);
  });

  it('take PLOVER scores or count claims fully or not at all where asked', () => {
    const told = event({ goldstein: -8, plover: -4, claimed: true });
    const conflict = (options: object) =>
      computeTies([told], { asOf: '2025-06-01', all: true, ...options })[0]?.conflict;
    const half = 8 * 0.8 * Math.log(2) * 0.5;
    expect(conflict({})).toBeCloseTo(half, 9);
    expect(conflict({ claims: 'full' })).toBeCloseTo(2 * half, 9);
    expect(conflict({ claims: 'none' })).toBeUndefined();
    expect(conflict({ scores: 'plover' })).toBeCloseTo(half / 2, 9);
  });

  it('keep cooperation and conflict apart, with the logarithm of their ratio', () => {
    const events = [
      event({ goldstein: 8, sources: 3, publishers: ['a', 'b', 'c'] }),
      event({ id: 'event:2', goldstein: -4 }),
    ];
    const [tie] = computeTies(events, { asOf: '2025-06-01' });
    expect(tie).toMatchObject({ sign: 1, sources: 3 });
    expect(tie!.cooperation).toBeCloseTo(8 * 0.8 * Math.log(4), 9);
    expect(tie!.conflict).toBeCloseTo(4 * 0.8 * Math.log(2), 9);
    expect(tie!.logRatio).toBeCloseTo(Math.log((1 + tie!.cooperation) / (1 + tie!.conflict)), 9);
    expect(tie!.events.map((e) => e.id)).toEqual(['event:1', 'event:2']);
  });

  it('count every pair of an event between several, a mutual one once and both ways', () => {
    const meeting = event({
      goldstein: 5,
      from: ['state:A', 'state:B', 'state:C'],
      to: ['state:A', 'state:B', 'state:C'],
    });
    const ties = computeTies([meeting], { asOf: '2025-06-01' });
    expect(ties.map((t) => [t.a, t.b, t.events.length])).toEqual([
      ['state:A', 'state:B', 1],
      ['state:A', 'state:C', 1],
      ['state:B', 'state:C', 1],
    ]);
    for (const tie of ties) expect([tie.fromNet, tie.toNet]).toEqual([tie.net, tie.net]);
  });

  it('do not depend on the order of events', () => {
    const events = [
      event({ goldstein: -9 }),
      event({ id: 'event:2', goldstein: 3, from: ['state:B'], to: ['state:A'] }),
      event({ id: 'event:3', goldstein: 7, to: ['state:C'] }),
    ];
    expect(computeTies([...events].reverse(), { asOf: '2025-06-05' })).toEqual(
      computeTies(events, { asOf: '2025-06-05' }),
    );
  });
});
