import { describe, expect, it } from 'vitest';
import { dyad, reweigh } from '../../src/analysis/index.js';
import { RecordingStore } from '../../src/store/index.js';
import { type Act, viewOfActs } from './views.js';

const store = new RecordingStore();
const ln2 = Math.log(2);
const acts: Act[] = [
  ['A', 'B', 4, '2025-02-10'],
  ['B', 'A', -8, '2025-04-02'],
  ['A', 'B', -2, '2025-04-03', { publishers: ['b'] }],
  ['A', 'B', 5, '2025-05-30', { from: ['state:A', 'state:B'], to: ['state:A', 'state:B'] }],
  ['A', 'C', -9, '2025-04-02'],
];

describe('a dyad', () => {
  it('has every period from its first event to the day, with directions and counts', async () => {
    const { series, events, sources } = await dyad(store, viewOfActs(acts), 'B', 'A');
    expect([events, sources]).toEqual([4, 2]);
    expect(series.map((period) => [period.from, period.events])).toEqual([
      ['2025-02-01', 1],
      ['2025-03-01', 0],
      ['2025-04-01', 2],
      ['2025-05-01', 1],
      ['2025-06-01', 0],
    ]);
    expect(series[0]!.net).toBeCloseTo(4 * ln2, 9);
    const april = series[2]!;
    expect([april.cooperation, april.conflict, april.net].map((x) => x / ln2)).toEqual(
      [0, 10, -10].map((x) => expect.closeTo(x, 9)),
    );
    expect([april.forth, april.back].map((x) => x / ln2)).toEqual([-8, -2].map((x) => expect.closeTo(x, 9)));
    expect(april.sources).toBe(2);
    const may = series[3]!;
    expect([may.forth, may.back]).toEqual([may.net, may.net]);
  });

  it('tells the largest changes with the events that make them, the heaviest first', async () => {
    const { changes } = await dyad(store, viewOfActs(acts), 'A', 'B', { changes: 2 });
    expect(changes.map((change) => change.from)).toEqual(['2025-05-01', '2025-04-01']);
    expect(changes[1]!.change).toBeCloseTo(-10 * ln2, 9);
    expect(changes[1]!.evidence.map((one) => one.event)).toEqual(['event:001', 'event:002']);
  });

  it('goes by weeks that begin on Monday, or by days', async () => {
    const weeks = await dyad(store, viewOfActs(acts), 'A', 'B', { by: 'week' });
    expect(weeks.series[0]!.from).toBe('2025-02-10');
    expect(weeks.series.find(({ from }) => from === '2025-03-31')).toMatchObject({ events: 2 });
    const days = await dyad(store, viewOfActs(acts), 'A', 'B', { by: 'day' });
    expect(days.series).toHaveLength(112);
    expect(days.series.at(-1)).toMatchObject({ from: '2025-06-01', events: 0 });
  });

  it('has the tie of the day, seen from the one named first', async () => {
    const view = viewOfActs(acts);
    const tie = view.ties.find((one) => one.b === 'state:B')!;
    const found = (await dyad(store, view, 'B', 'A')).tie!;
    expect(found).toMatchObject({ a: 'state:B', b: 'state:A', sign: tie.sign });
    expect(found.net).toBeCloseTo(tie.net, 12);
    expect(found.fromNet).toBeCloseTo(tie.toNet, 12);
  });

  it('may be nothing', async () => {
    expect(await dyad(store, viewOfActs(acts), 'B', 'C')).toMatchObject({
      tie: null,
      events: 0,
      series: [],
      changes: [],
    });
  });
});

describe('a view', () => {
  it('may be weighed again by another half-life without asking the store', () => {
    const view = viewOfActs([['A', 'B', 9, '2025-05-02']]);
    const shorter = reweigh(view, { halfLife: 15 });
    expect(shorter.ties[0]!.net / view.ties[0]!.net).toBeCloseTo(0.5, 9);
    expect(store.statements).toEqual([]);
  });
});
