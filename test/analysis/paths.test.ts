import { afterAll, describe, expect, it } from 'vitest';
import { computeTies, loadTieEvents, paths, UnknownPolityError, writeTies } from '../../src/analysis/index.js';
import { type GraphStore, ingestArticles, retractArticle } from '../../src/store/index.js';
import { CHN, codedArticle, IRN, on, RUS, USA, VEN } from '../graph/coded-articles.js';
import { onBoth } from '../support/stores.js';

const now = '2025-12-23T08:00:00Z';

const articles = [
  codedArticle('sanctions', [{ kind: 'Sanction', from: USA, to: VEN, when: on('2025-12-20') }]),
  codedArticle('attack', [{ kind: 'Attack', from: USA, to: IRN, when: on('2025-12-19') }]),
  codedArticle('treaty', [{ kind: 'Agreement', from: RUS, to: VEN, reciprocal: true, when: on('2025-12-21') }]),
  codedArticle('treaty-2', [{ kind: 'Agreement', from: CHN, to: RUS, reciprocal: true, when: on('2025-12-18') }]),
];

onBoth((engine) => {
  describe(`paths over a store: ${engine.name}`, () => {
    let store: GraphStore | null = null;
    const filled = async (): Promise<GraphStore> => {
      if (store) return store;
      store = await engine.open();
      await ingestArticles(store, articles, { now });
      return store;
    };
    afterAll(async () => {
      await store?.close();
      await engine.clean();
    });

    it('chain friendly ties, with the sentence behind each', async () => {
      const { paths: found } = await paths(await filled(), { kind: 'alliance', from: 'CHN', to: 'Venezuela' });
      expect(found).toHaveLength(1);
      expect(found[0]!.hops).toMatchObject([
        {
          from: 'CHN',
          to: 'RUS',
          sign: 1,
          events: 1,
          evidence: [{ kind: 'Agreement', cameo: '057', date: '2025-12-18' }],
        },
        { from: 'RUS', to: 'VEN', sign: 1, events: 1, evidence: [{ kind: 'Agreement', date: '2025-12-21' }] },
      ]);
      expect(found[0]!.strength).toBeCloseTo(found[0]!.hops[0]!.strength * found[0]!.hops[1]!.strength, 9);
    });

    it('chain an odd number of hostile ties', async () => {
      const { paths: found } = await paths(await filled(), { kind: 'tension', from: 'USA', to: 'RUS' });
      expect(found.map((p) => p.hops.map((h) => h.sign))).toEqual([[-1, 1]]);
      expect((await paths(await filled(), { kind: 'tension', from: 'VEN', to: 'IRN' })).paths).toEqual([]);
    });

    it('say which name nobody knows', async () => {
      await expect(paths(await filled(), { kind: 'alliance', from: 'USA', to: 'Atlantis' })).rejects.toThrow(
        UnknownPolityError,
      );
    });

    it('are kept as a snapshot that the next one replaces', async () => {
      const filledStore = await filled();
      const events = await loadTieEvents(filledStore, { asOf: '2025-12-23', window: 365 });
      for (const asOf of ['2025-12-22', '2025-12-23']) {
        const ties = computeTies(events, { asOf });
        expect(await writeTies(filledStore, ties, asOf)).toBe(4);
      }
      const rows = await filledStore.run(
        'MATCH (a:Polity)-[t:TIE]->(b:Polity) RETURN a.code AS a, b.code AS b, t.sign AS sign, toString(t.asOf) AS asOf ORDER BY a, b',
      );
      expect(rows).toEqual([
        { a: 'CHN', b: 'RUS', sign: 1, asOf: '2025-12-23' },
        { a: 'IRN', b: 'USA', sign: -1, asOf: '2025-12-23' },
        { a: 'RUS', b: 'VEN', sign: 1, asOf: '2025-12-23' },
        { a: 'USA', b: 'VEN', sign: -1, asOf: '2025-12-23' },
      ]);
    });

    it('may be asked as they were known, also of what was retracted since', async () => {
      const filledStore = await filled();
      await retractArticle(filledStore, articles[0]!.article.id, '2025-12-24T08:00:00Z');
      expect(
        (await paths(filledStore, { kind: 'tension', from: 'USA', to: 'VEN' })).paths.map((p) => p.hops.length),
      ).toEqual([]);
      const { paths: then } = await paths(filledStore, {
        kind: 'tension',
        from: 'USA',
        to: 'VEN',
        knownAt: '2025-12-23T12:00:00Z',
        asOf: '2025-12-23',
      });
      expect(then[0]!.hops[0]!.evidence).toMatchObject([{ kind: 'Sanction', date: '2025-12-20' }]);
    });
  });
});
