import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeTies, type TiesQuery, viewTies } from '../../src/analysis/index.js';
import { type GraphStore, ingestArticles, listQueries, runQuery } from '../../src/store/index.js';
import { CHN, CUB, codedArticle, IRN, on, RUS, type Told, UN, USA, VEN } from '../graph/coded-articles.js';
import { onBoth } from '../support/stores.js';

const kinds = ['PhoneCall', 'Support', 'Criticism', 'Sanction', 'Attack', 'Agreement', 'Meeting'] as const;
const sides = [RUS, VEN, USA, CHN, CUB, IRN, UN];

/** Events of every kind between many pairs, over leap days, months, years and stretches, some only claimed. */
function told(): Told[] {
  const whens = [
    on('2024-02-29'),
    on('2024-12-31'),
    on('2025-03-01'),
    on('2025-02'),
    on('2024'),
    on('2025-01-10', '2025-01-20'),
  ];
  return Array.from({ length: 120 }, (_, i) => ({
    kind: kinds[i % kinds.length]!,
    from: sides[i % sides.length]!,
    to: sides[(i * 3 + 1 + (i % 5)) % sides.length]!,
    when: whens[i % whens.length]!,
    confidence: 0.5 + (i % 5) / 10,
    speaker: i % 4 === 0 ? CUB : null,
  })).filter(({ from, to }) => from !== to);
}

const articles = [0, 1, 2].map((n) =>
  codedArticle(
    `wire-${n}`,
    told().filter((_, i) => i % (n + 2) !== 1),
  ),
);

onBoth((engine) => {
  describe(`ties in Cypher: ${engine.name}`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await engine.open();
      await ingestArticles(store, articles, { now: '2025-03-05T08:00:00Z' });
    }, 300_000);
    afterAll(async () => {
      await store?.close();
      await engine.clean();
    });

    it.each<TiesQuery & { asOf: string }>([
      { asOf: '2025-03-05' },
      { asOf: '2025-03-05', scores: 'plover', claims: 'full', igos: true },
      { asOf: '2025-01-01', window: 90, halfLife: 7, claims: 'none', igos: true },
      { asOf: '2024-12-31', window: 700, halfLife: 90 },
    ])('are those that computeTies gives: %o', async (query) => {
      const view = await viewTies(store, query);
      const { igos, ...given } = query;
      const asked = { ...given, igos: igos ? 'yes' : 'no', limit: 1000 };
      const rows = await runQuery(store, listQueries().find((q) => q.name === 'ties')!, asked);
      expect(rows.length).toBeGreaterThan(3);
      const byPair = new Map(rows.map((row) => [`${row.a} ${row.b}`, row]));
      expect([...byPair.keys()].sort()).toEqual(view.ties.map((tie) => `${tie.a} ${tie.b}`));
      for (const { events, ...tie } of view.ties) {
        const row = byPair.get(`${tie.a} ${tie.b}`)!;
        expect(row.events).toBe(events.length);
        for (const [name, value] of Object.entries(tie)) {
          if (typeof value === 'number') expect(Math.abs(Number(row[name]) - value), name).toBeLessThan(1e-6);
        }
      }
      expect(view.ties).toEqual(
        computeTies(view.events.values(), view.query).filter((t) => igos || (t.a + t.b).split('state:').length === 3),
      );
    });
  });
});
