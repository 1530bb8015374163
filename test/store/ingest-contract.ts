import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { loadTieEvents } from '../../src/analysis/load-events.js';
import {
  canonicalExport,
  findArticle,
  type GraphStore,
  ingestArticle,
  ingestArticles,
  purgeArticle,
  retractArticle,
} from '../../src/store/index.js';
import { codedArticle, GIL, LAVROV, on, opponents, RUS, type Told, USA, VEN } from '../graph/coded-articles.js';
import { articleSets, difference } from '../support/article-sets.js';
import { NASTY, NOW, sampleArticles } from '../support/sample-articles.js';
import type { Engine } from '../support/stores.js';

/** What ingestion must do on every engine; called once for each in ingest.test.ts. */
export function ingestContract(engine: Engine): void {
  const open: GraphStore[] = [];
  const fresh = async () => {
    for (const store of open.splice(0)) await store.close();
    const store = await engine.open();
    open.push(store);
    return store;
  };
  afterAll(async () => {
    for (const store of open) await store.close();
    await engine.clean();
  });
  const count = async (store: GraphStore, pattern: string) =>
    Number((await store.run(`MATCH ${pattern} RETURN count(*) AS n`))[0]!.n);

  describe('an article', () => {
    test('gives its events, mentions and sides', async () => {
      const store = await fresh();
      const [alpha] = sampleArticles();
      expect(await ingestArticle(store, alpha!, { now: NOW })).toEqual({
        articles: 1,
        events: 4,
        mentions: 4,
        duplicates: 0,
      });
      const statement = `MATCH (:State {iso3: $a})<-[:FROM]-(e:PhoneCall)-[:TO]->(:State {iso3: $b})
        WHERE e.dateFrom <= date($day) AND e.dateTo >= date($day) RETURN e.date AS date, e.numMentions AS mentions`;
      const row = { date: '2025-12-22', mentions: 1 };
      expect(await store.run(statement, { a: 'RUS', b: 'VEN', day: '2025-12-22' })).toEqual([row]);
      // Reciprocal: a directed query finds it either way.
      expect(await store.run(statement, { a: 'VEN', b: 'RUS', day: '2025-12-22' })).toEqual([row]);
    });

    test('that comes twice changes nothing', async () => {
      const store = await fresh();
      const articles = sampleArticles();
      await ingestArticles(store, articles, { now: NOW });
      const before = await canonicalExport(store, { history: true });
      const again = await ingestArticles(store, articles, { now: '2026-02-02T00:00:00Z' });
      expect(again).toEqual({ articles: 0, events: 0, mentions: 0, duplicates: articles.length });
      expect(await canonicalExport(store, { history: true })).toEqual(before);
    });

    test('without any mention is kept all the same', async () => {
      const store = await fresh();
      const counts = await ingestArticle(store, codedArticle('empty', [], { text: 'Nothing happened.' }), { now: NOW });
      expect(counts).toEqual({ articles: 1, events: 0, mentions: 0, duplicates: 0 });
      expect(await count(store, '(:Article)-[:HAS_VERSION]->(:Version)')).toBe(1);
    });

    test('with hostile names keeps them as values', async () => {
      const store = await fresh();
      await ingestArticles(store, sampleArticles(), { now: NOW });
      const before = await count(store, '(n)');
      const hostile = { ...opponents('VEN'), id: `group:${NASTY}`, name: NASTY, surface: NASTY, aliases: [NASTY] };
      const told: Told = {
        kind: 'Criticism',
        from: hostile,
        to: USA,
        places: [{ id: `place:${NASTY}`, name: NASTY, country: null }],
      };
      await ingestArticle(store, codedArticle('hostile', [told], { title: NASTY, source: NASTY }), { now: NOW });
      expect(await count(store, '(n)')).toBeGreaterThan(before);
      const rows = await store.run(
        'MATCH (g:Group {name: $name})<-[r:HAS_SOURCE]-(e) RETURN r.surface AS surface, g.aliases AS aliases',
        { name: NASTY },
      );
      expect(rows).toEqual([{ surface: NASTY, aliases: [NASTY] }]);
    });
  });

  describe('standing', () => {
    test('what is planned, or denied by one of two, is no :Event', async () => {
      const store = await fresh();
      await ingestArticles(store, sampleArticles(), { now: NOW });
      const rows = await store.run(
        'MATCH (e:Unconfirmed) RETURN e.kind AS kind, e.modality AS modality, e.polarity AS polarity, e:Event AS event ORDER BY kind',
      );
      expect(rows).toEqual([
        { kind: 'Attack', modality: 'actual', polarity: 'disputed', event: false },
        { kind: 'Sanction', modality: 'future', polarity: 'affirmed', event: false },
      ]);
      expect(await count(store, '(e:Attack)')).toBe(0);
    });

    test('what was planned and then reported as done becomes an :Event of its kind', async () => {
      const store = await fresh();
      const when = on('2025-12-22');
      await ingestArticle(
        store,
        codedArticle('plan', [{ kind: 'Sanction', from: USA, to: VEN, when, modality: 'future' }]),
        { now: NOW },
      );
      expect(await count(store, '(:Unconfirmed)')).toBe(1);
      await ingestArticle(store, codedArticle('done', [{ kind: 'Sanction', from: USA, to: VEN, when }]), { now: NOW });
      expect(await count(store, '(:Unconfirmed)')).toBe(0);
      expect(await count(store, '(:Sanction)<-[:REPORTS]-(:Mention)')).toBe(2);
    });

    test('an event only claimed by others than its source says so', async () => {
      const store = await fresh();
      await ingestArticles(store, sampleArticles(), { now: NOW });
      expect(await store.run('MATCH (e:Sanction) RETURN e.claimed AS claimed')).toEqual([{ claimed: true }]);
      expect(await store.run('MATCH (e:PhoneCall) RETURN e.claimed AS claimed')).toEqual([{ claimed: false }]);
    });
  });

  describe('the order of articles', () => {
    test('does not matter, nor whether they come at once', { timeout: 170_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(articleSets(), async ({ articles, order }) => {
          const first = await fresh();
          await ingestArticles(first, articles, { now: NOW });
          const expected = await canonicalExport(first);
          const second = await fresh();
          for (const article of order) await ingestArticle(second, article, { now: NOW });
          expect(difference(await canonicalExport(second), expected)).toEqual([]);
        }),
        { numRuns: 15, seed: 20251222, endOnFailure: true },
      );
    });
  });

  describe('one more article', () => {
    test('touches only the mentions that it can join', async () => {
      const store = await fresh();
      await ingestArticles(store, sampleArticles(), { now: NOW });
      // What is read and written beside actors and the calendar, for an article that joins one event of one mention.
      const seen = new Set<string>();
      const watched: GraphStore = {
        ...store,
        name: store.name,
        features: store.features,
        run: (statement, parameters) => store.run(statement, parameters),
        close: () => store.close(),
        transaction: (work) =>
          store.transaction((runner) =>
            work({
              run: async (statement, parameters) => {
                const rows = await runner.run(statement, parameters);
                for (const text of [JSON.stringify(rows), JSON.stringify(parameters ?? {})])
                  for (const [id] of text.matchAll(/(?:mention|event):[0-9a-f]{20}/g)) seen.add(id);
                return rows;
              },
            }),
          ),
      };
      const before = await store.run('MATCH (m:Mention)-[:REPORTS]->(e:Occurrence) RETURN m.id AS m, e.id AS e');
      const more = codedArticle('more', [{ kind: 'Support', from: RUS, to: VEN }]);
      await ingestArticle(watched, more, { now: NOW });
      const joined = await store.run(
        'MATCH (e:Support {numMentions: 2})<-[:REPORTS]-(m:Mention) RETURN m.id AS m, e.id AS e',
      );
      expect(joined).toHaveLength(2);
      const allowed = new Set(joined.flatMap((row) => [row.m, row.e]));
      expect([...seen].filter((id) => !allowed.has(id))).toEqual([]);
      expect(before.length).toBeGreaterThan(10);
    });
  });

  describe('a correction', () => {
    const old = codedArticle('corrected', [
      { kind: 'PhoneCall', from: LAVROV, to: GIL },
      { kind: 'Sanction', from: USA, to: VEN },
    ]);
    const corrected = codedArticle('corrected', [{ kind: 'PhoneCall', from: LAVROV, to: GIL }], {
      text: 'corrected, sentence 0: PhoneCall. The rest was wrong.',
      published: '2025-12-24',
    });

    test('is a new version; what only the old one said is retracted', async () => {
      const store = await fresh();
      await ingestArticle(store, old, { now: NOW });
      expect(await ingestArticle(store, corrected, { now: NOW })).toMatchObject({ articles: 1, duplicates: 0 });
      expect(
        await store.run(
          'MATCH (:Article)-[:HAS_VERSION]->(v) RETURN v.knownFrom AS knownFrom, v.knownTo AS knownTo ORDER BY knownFrom',
        ),
      ).toEqual([
        { knownFrom: '2025-12-23', knownTo: '2025-12-24' },
        { knownFrom: '2025-12-24', knownTo: null },
      ]);
      expect(await count(store, '(:Mention)')).toBe(1);
      expect(await count(store, '(:FormerMention {knownTo: "2025-12-24"})')).toBe(2);
      expect(await count(store, '(:PhoneCall)')).toBe(1);
      expect(await count(store, '(:Sanction)')).toBe(0);
      expect(await store.run('MATCH (e:Retracted) RETURN e.kind AS kind, e:Event AS event')).toEqual([
        { kind: 'Sanction', event: false },
      ]);
    });

    test('that comes before what it corrects leaves the same graph', async () => {
      const store = await fresh();
      for (const article of [old, corrected]) await ingestArticle(store, article, { now: NOW });
      const expected = await canonicalExport(store);
      const other = await fresh();
      for (const article of [corrected, old]) await ingestArticle(other, article, { now: NOW });
      expect(await canonicalExport(other)).toEqual(expected);
    });

    test('that is taken back by another brings the event back under its id', async () => {
      const store = await fresh();
      await ingestArticle(store, old, { now: NOW });
      const [before] = await store.run('MATCH (e:Sanction) RETURN e.id AS id');
      await ingestArticle(store, corrected, { now: NOW });
      const third = codedArticle('corrected', [{ kind: 'Sanction', from: USA, to: VEN }], {
        text: 'Third time.',
        published: '2025-12-26',
      });
      await ingestArticle(store, third, { now: NOW });
      expect(await store.run('MATCH (e:Sanction) RETURN e.id AS id, e:Retracted AS retracted')).toEqual([
        { ...before, retracted: false },
      ]);
    });
  });

  describe('an event whose id changes', () => {
    test('answers under its old id', async () => {
      const store = await fresh();
      await ingestArticle(
        store,
        codedArticle('coarse', [{ kind: 'Criticism', from: RUS, to: USA, when: on('2025-12') }]),
        { now: NOW },
      );
      const [{ id: before }] = (await store.run('MATCH (e:Criticism) RETURN e.id AS id')) as [{ id: string }];
      await ingestArticle(
        store,
        codedArticle('fine', [{ kind: 'Criticism', from: RUS, to: USA, when: on('2025-12-20') }]),
        { now: NOW },
      );
      const events = await store.run(
        'MATCH (e:Criticism) RETURN e.id AS id, e.datePrecision AS precision, e.numMentions AS mentions',
      );
      expect(events).toEqual([{ id: expect.any(String), precision: 'day', mentions: 2 }]);
      expect(await store.run('MATCH (r:Redirect {id: $before}) RETURN r.to AS to', { before })).toEqual([
        { to: events[0]!.id },
      ]);
    });
  });

  describe('as of a time', () => {
    const known = async (store: GraphStore, knownAt?: string, asOf = '2026-01-31') => {
      const events = await loadTieEvents(store, { asOf, window: 365, knownAt: knownAt ?? null });
      // An event that the store holds no longer brings its report; of one that it holds, the store knows the kind.
      const rows = await store.run('MATCH (e:Event) RETURN e.id AS id, e.kind AS kind');
      const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
      return events.map(({ id, report }) => report?.kind ?? kinds.get(id)).sort();
    };

    test('what was known then, and what had happened by then', async () => {
      const store = await fresh();
      const first = codedArticle('told', [
        { kind: 'Sanction', from: USA, to: VEN, when: on('2025-12-20') },
        { kind: 'Attack', from: USA, to: VEN, when: on('2025-12-22') },
      ]);
      const corrected = codedArticle('told', [{ kind: 'Sanction', from: USA, to: VEN, when: on('2025-12-20') }], {
        text: 'The attack was no attack.',
        published: '2025-12-27',
      });
      await ingestArticle(store, first, { now: NOW });
      await ingestArticle(store, corrected, { now: NOW });
      expect(await known(store)).toEqual(['Sanction']);
      expect(await known(store, '2025-12-22')).toEqual([]);
      expect(await known(store, '2025-12-24')).toEqual(['Attack', 'Sanction']);
      expect(await known(store, '2025-12-27')).toEqual(['Sanction']);
      expect(await known(store, '2025-12-24', '2025-12-21')).toEqual(['Sanction']);
      await retractArticle(store, first.article.id, '2025-12-29T08:00:00Z');
      expect(await known(store)).toEqual([]);
      expect(await known(store, '2025-12-28')).toEqual(['Sanction']);
      expect(await known(store, '2025-12-29T09:00:00Z')).toEqual([]);
    });

    test('times of other zones count as what they are in UTC', async () => {
      const store = await fresh();
      const told = (text: string, published: string) =>
        codedArticle('zoned', [{ kind: 'Sanction', from: USA, to: VEN }], { text, published });
      // As text the second time is later; in UTC it is three hours earlier.
      await ingestArticle(store, told('Later.', '2025-12-22T23:30:00-05:00'), { now: NOW });
      await ingestArticle(store, told('Earlier.', '2025-12-23T03:30:00+02:00'), { now: NOW });
      const versions = await store.run(
        'MATCH (v:Version) RETURN v.text AS text, v.knownFrom AS knownFrom, v.knownTo AS knownTo ORDER BY knownFrom',
      );
      expect(versions).toEqual([
        { text: 'Earlier.', knownFrom: '2025-12-23T01:30:00Z', knownTo: '2025-12-23T04:30:00Z' },
        { text: 'Later.', knownFrom: '2025-12-23T04:30:00Z', knownTo: null },
      ]);
      expect(await known(store, '2025-12-22T23:00:00-05:00')).toEqual(['Sanction']);
      expect(await known(store, '2025-12-23T02:00:00+02:00')).toEqual([]);
    });
  });

  describe('retract and purge', () => {
    test('retracting takes back what nobody else reports, and keeps the rest', async () => {
      const store = await fresh();
      const [alpha, beta] = sampleArticles();
      await ingestArticles(store, [alpha!, beta!], { now: NOW });
      const told = await retractArticle(store, alpha!.article.id, '2026-01-02');
      expect(told).toEqual({ article: alpha!.article.id, mentions: 4, events: 2 });
      // The other article reports the call as well.
      expect(await count(store, '(:PhoneCall)<-[:REPORTS]-(:Mention)')).toBe(1);
      expect(await count(store, '(:Support)')).toBe(0);
      expect(await count(store, '(:Retracted)<-[:REPORTED]-(:FormerMention)')).toBe(2);
    });

    test('retracting twice, or what is not there', async () => {
      const store = await fresh();
      const [alpha] = sampleArticles();
      await ingestArticle(store, alpha!, { now: NOW });
      await retractArticle(store, alpha!.article.id, '2026-01-02');
      expect(await retractArticle(store, alpha!.article.id, '2026-01-03')).toMatchObject({ mentions: 0, events: 0 });
      await expect(retractArticle(store, 'article:none', '2026-01-02')).rejects.toMatchObject({ code: 'usage' });
    });

    test('purging an article leaves what the others alone would have made', async () => {
      const store = await fresh();
      const [alpha, beta] = sampleArticles();
      await ingestArticle(store, beta!, { now: NOW });
      const events = 'MATCH (e:Occurrence) RETURN e.id AS id, e.digest AS digest ORDER BY id';
      const alone = await store.run(events);
      await ingestArticle(store, alpha!, { now: NOW });
      await purgeArticle(store, alpha!.article.id, '2026-01-02');
      expect(await store.run(events)).toEqual(alone);
      expect(await count(store, '(:Article)')).toBe(1);
      expect(await count(store, '(:FormerMention)')).toBe(0);
      expect(await count(store, '(:Source)')).toBe(1);
      expect((await canonicalExport(store, { history: true })).join('\n')).not.toContain('alpha, sentence');
    });

    test('an article is found by its id, its address in any spelling, and the id it came with', async () => {
      const store = await fresh();
      const [alpha, beta] = sampleArticles();
      await ingestArticles(store, [alpha!, beta!], { now: NOW });
      const { id } = alpha!.article;
      for (const name of [
        id,
        'https://alpha.example.org/news',
        'http://www.alpha.example.org/news/?utm_source=x#y',
        'alpha',
      ]) {
        expect(await findArticle(store, name).catch(String), name).toBe(id);
      }
      await expect(findArticle(store, 'omega')).rejects.toMatchObject({ code: 'usage' });
    });
  });
}
