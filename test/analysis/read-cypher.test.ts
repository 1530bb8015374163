import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dyad, ego, triads, viewTies, writeTies } from '../../src/analysis/index.js';
import { type GraphStore, ingestArticles, listQueries, runQuery } from '../../src/store/index.js';
import { CHN, CUB, codedArticle, on, RUS, USA, VEN } from '../graph/coded-articles.js';
import { onBoth } from '../support/stores.js';

const articles = [
  codedArticle('one', [
    { kind: 'Sanction', from: USA, to: VEN, when: on('2025-12-20') },
    { kind: 'Agreement', from: RUS, to: VEN, reciprocal: true, when: on('2025-12-21') },
    { kind: 'Criticism', from: USA, to: RUS, when: on('2025-12-01') },
    { kind: 'Attack', from: RUS, to: USA, when: on('2025-11-29'), speaker: CUB },
    { kind: 'Sanction', from: USA, to: RUS, when: on('2025-12-11') },
    { kind: 'Support', from: CHN, to: VEN, when: on('2025-11-02') },
  ]),
];

onBoth((engine) => {
  describe(`questions in Cypher: ${engine.name}`, () => {
    let store: GraphStore;
    const ask = (name: string, given: Parameters<typeof runQuery>[2]) =>
      runQuery(store, listQueries().find((query) => query.name === name)!, given);
    beforeAll(async () => {
      store = await engine.open();
      await ingestArticles(store, articles, { now: '2025-12-23T08:00:00Z' });
      const view = await viewTies(store);
      await writeTies(store, view.ties, view.query.asOf);
    }, 300_000);
    afterAll(async () => {
      await store?.close();
      await engine.clean();
    });

    it('give the ties of a polity as the function does', async () => {
      const { ties } = await ego(store, await viewTies(store), 'VEN');
      const rows = await ask('ego', { actor: 'VEN' });
      expect(rows.map(({ polity, sign, events, sources }) => [polity, sign, events, sources])).toEqual(
        ties.map((tie) => [tie.b, tie.sign, tie.events, tie.sources]),
      );
      rows.forEach((row, i) => {
        expect(row.strength).toBeCloseTo(ties[i]!.strength, 6);
      });
    });

    it('give the triads as the function does', async () => {
      const census = triads(await viewTies(store));
      const rows = await ask('triads', {});
      expect(rows.map(({ a, b, c, balanced, events }) => [a, b, c, balanced, events])).toEqual([
        ['state:RUS', 'state:USA', 'state:VEN', true, 5],
      ]);
      expect(rows[0]!.strength).toBeCloseTo(census.triads[0]!.strength, 6);
    });

    it('give a dyad by months as the function does', async () => {
      const { series } = await dyad(store, await viewTies(store), 'USA', 'RUS');
      const rows = await ask('dyad-months', { a: 'USA', b: 'Russia' });
      expect(rows.map((row) => [row.month, row.events])).toEqual([
        ['2025-11', 1],
        ['2025-12', 2],
      ]);
      rows.forEach((row, i) => {
        expect(row.net).toBeCloseTo(series[i]!.net, 6);
      });
    });
  });
});
