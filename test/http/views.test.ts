import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TiesQuery, viewTies } from '../../src/analysis/index.js';
import { CountedStore } from '../../src/http/index.js';
import { Views } from '../../src/http/views.js';
import type { Parameters, Row } from '../../src/store/index.js';
import { fixtureArticles, type Served, served } from './support.js';

/** A store that keeps how many statements it ran. */
class CountingStore extends CountedStore {
  ran = 0;

  override run(statement: string, parameters?: Parameters): Promise<Row[]> {
    this.ran++;
    return super.run(statement, parameters);
  }
}

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.end());

const now = () => 0;
const days = ['2025-12-22', '2025-12-21', '2025-12-15', '2025-12-01', '1990-01-01'];
const queries: TiesQuery[] = [
  ...days.map((asOf) => ({ asOf })),
  ...days.map((asOf) => ({ asOf, window: 7, undated: true, igos: true })),
  { asOf: '2025-12-20', origins: ['gdelt'] },
  { asOf: '2025-12-20', knownAt: '2025-12-20T00:00:00Z' },
  {},
];

describe('views of several days', () => {
  it('hold the same ties and events as a view of each day alone', async () => {
    const views = new Views(new CountedStore(server.store), now);
    for (const query of queries) {
      const [view, alone] = [await views.of(query), await viewTies(server.store, query)];
      expect(view.ties).toEqual(alone.ties);
      expect([...view.events.keys()]).toEqual([...alone.events.keys()]);
      expect(view.query).toEqual(alone.query);
    }
  });

  it('read the events once: the third day runs no statement', async () => {
    const store = new CountingStore(server.store);
    const views = new Views(store, now);
    await views.of({ asOf: days[0]! });
    await views.of({ asOf: days[1]! });
    const before = store.ran;
    expect((await views.of({ asOf: days[2]! })).events.size).toBeGreaterThan(0);
    expect(store.ran).toBe(before);
  });

  it('run no statement for the page and other days once they are warm', async () => {
    const store = new CountingStore(server.store);
    const views = new Views(store, now);
    await views.warm();
    const before = store.ran;
    await views.of({});
    await views.of({ asOf: days[1]! });
    expect(store.ran - before).toBeLessThanOrEqual(1);
  });

  it('see what is written after them', async () => {
    const views = new Views(server.store, now);
    for (const asOf of days) await views.of({ asOf });
    const { size } = (await views.of({ asOf: days[1]! })).events;
    const [article] = fixtureArticles();
    const { ingest } = await import('../../src/library.js');
    const text = 'Poland condemned Hungary on 20 December 2025.';
    await ingest(server.store, [{ ...article!, text, url: 'https://example.org/further' }], {
      now: '2025-12-23T00:00:00Z',
    });
    expect((await views.of({ asOf: days[1]! })).events.size).toBe(size + 1);
  });
});
