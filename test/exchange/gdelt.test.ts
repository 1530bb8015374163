import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalExport, type GraphStore } from '../../src/store/index.js';
import { onBoth } from '../support/stores.js';
import { exportText, gdeltLine, importText, KREMLIN, nobody, nowhere, USA } from './support.js';

onBoth((engine) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await engine.open();
  });
  afterEach(() => store.close());
  afterAll(() => engine.clean());
  const events = (...given: Parameters<typeof gdeltLine>) => `${gdeltLine(...given)}\n`;

  describe('a row of GDELT', () => {
    it('is an event of its own origin, with a mention that has the data set and row but no quote', async () => {
      const report = await importText(store, 'gdelt-events', events({ id: 7 }));
      expect(report).toMatchObject({ rows: 1, events: 1, mentions: 1, skipped: 0, failures: 0 });
      const found = await store.run(
        "MATCH (m:Mention)-[:REPORTS]->(e:Event:Accusation)-[:FROM]->(a:State {iso3: 'USA'}) MATCH (e)-[:TO]->(b:State {iso3: 'RUS'}) MATCH (e)-[:HAS_TARGET]->(t:Actor) MATCH (e)-[:LOCATED_AT]->(p:Place) MATCH (e)-[:ON]->(d:Day) RETURN e.id AS id, e.eventCode AS code, e.origin AS origin, e.date AS date, m.dataset AS dataset, m.row AS row, m.url AS url, m.quote AS quote, t.id AS target, p.country AS country, d.id AS day, e.goldsteinScale AS goldstein",
      );
      expect(found).toEqual([
        {
          id: 'gdelt:7',
          code: '112',
          origin: 'gdelt',
          date: '2024-01-15',
          dataset: 'gdelt-events',
          row: 1,
          url: 'https://example.org/a',
          quote: null,
          target: 'group:RUS:GOV',
          country: 'UKR',
          day: '2024-01-15',
          goldstein: -2,
        },
      ]);
    });

    it('that comes again changes nothing, within a file and after it', async () => {
      const text = events({ id: 1 }) + events({ id: 2, code: '010' }) + events({ id: 1 });
      expect(await importText(store, 'gdelt-events', text)).toMatchObject({ events: 2, skipped: 1 });
      const before = await canonicalExport(store, { history: true });
      expect(await importText(store, 'gdelt-events', text)).toMatchObject({ rows: 3, events: 0, skipped: 3 });
      expect(await canonicalExport(store, { history: true })).toEqual(before);
    });

    it('that is wrong is listed with its number and reason, and the rest goes on', async () => {
      const lines = [
        gdeltLine({ id: 1 }),
        gdeltLine({ id: 2, day: '20240230' }),
        gdeltLine({ id: 3 }).replace('\t112\t', '\tabc\t'),
        'not a row',
        gdeltLine({ id: 5, goldstein: 'x' }),
        gdeltLine({ id: 6 }),
      ];
      const report = await importText(store, 'gdelt-events', lines.join('\r\n'));
      expect(report).toMatchObject({ rows: 6, events: 2, failures: 4 });
      expect(report.failed).toEqual([
        { row: 2, error: expect.stringMatching(/SQLDATE: "20240230" is no day/) },
        { row: 3, error: expect.stringMatching(/"abc" is no CAMEO code/) },
        { row: 4, error: expect.stringMatching(/1 cells/) },
        { row: 5, error: expect.stringMatching(/GoldsteinScale: "x" is no number/) },
      ]);
    });

    it('with a code of nobody keeps the code, and never becomes a state’s', async () => {
      const unknown = ['XQZ', 'SOMEBODY', '', '', '', '', '', '', '', ''];
      // Christian by religion, no country: the letters of a state in a code are no state.
      const religious = ['CHR', 'CHRISTIAN', '', '', '', 'CHR', '', '', '', ''];
      const report = await importText(store, 'gdelt-events', events({ id: 1, actor1: unknown, actor2: religious }));
      expect(report.unknownCodes).toEqual({ CHR: 1, XQZ: 1 });
      expect(await store.run('MATCH (e:Event)-[r:HAS_SOURCE]->(a) RETURN a.id AS id, r.code AS code')).toEqual([
        { id: 'group:code:XQZ', code: 'XQZ' },
      ]);
      expect(await store.run('MATCH (e:Event)-[:FROM|TO]->(a) RETURN a.id AS id')).toEqual([]);
      expect(await store.run('MATCH (s:State) RETURN s.id AS id')).toEqual([]);
    });

    it('keeps what those of a country do who do not act for it apart from the country', async () => {
      const rebels = ['SYRREB', 'REBELS', 'SYR', '', '', '', '', 'REB', '', ''];
      await importText(store, 'gdelt-events', events({ id: 1, actor1: rebels, actor2: nobody, place: nowhere }));
      expect(await store.run('MATCH (e:Event)-[:HAS_SOURCE]->(a)-[:PART_OF]->(s) RETURN s.id AS id')).toEqual([
        { id: 'state:SYR' },
      ]);
      expect(await store.run('MATCH (e:Event)-[:FROM]->(a) RETURN a.id AS id')).toEqual([]);
    });
  });

  describe('mentions of GDELT', () => {
    const mention =
      '7\t20240115121500\t20240116001500\t1\texample.org\thttps://example.org/b\t4\t-1\t96\t88\t1\t60\t2579\t0.83\tsrclc:ara;eng:GT-ARA 1.0\t';

    it.each([
      ['before', ['mentions', 'events']],
      ['after', ['events', 'mentions']],
    ])('reach their event where they come %s it', async (_when, order) => {
      for (const table of order)
        await importText(store, `gdelt-${table}`, table === 'events' ? events({ id: 7 }) : `${mention}\n`);
      const found = await store.run(
        "MATCH (m:Mention {dataset: 'gdelt-mentions'})-[:REPORTS]->(e:Event) RETURN e.id AS id, m.url AS url, m.confidence AS confidence",
      );
      expect(found).toEqual([{ id: 'gdelt:7', url: 'https://example.org/b', confidence: 0.6 }]);
      expect(await store.run('MATCH (w:Awaited) RETURN w.id AS id')).toEqual([]);
      expect(await exportText(store, 'gdelt-mentions')).toBe(`${mention}\n`);
    });

    it('are read with a header and commas too', async () => {
      const csv =
        'globaleventid,eventtimedate,mentiontimedate,mentiontype,mentionsourcename,mentionidentifier,sentenceid,actor1charoffset,actor2charoffset,actioncharoffset,inrawtext,confidence,mentiondoclen,mentiondoctone,mentiondoctranslationinfo,extras\n' +
        '7,20240115121500,20240116001500,1,example.org,"https://example.org/b,c",4,-1,96,88,1,60,2579,0.83,,\n' +
        '8,20240115121500,2024,1,example.org,https://example.org/d,4,-1,96,88,1,60,2579,0.83,,\n';
      const report = await importText(store, 'gdelt-mentions', csv);
      expect(report).toMatchObject({ rows: 2, mentions: 1, failures: 1, failed: [{ row: 2 }] });
      expect(await store.run('MATCH (m:Mention) RETURN m.url AS url')).toEqual([{ url: 'https://example.org/b,c' }]);
    });
  });

  describe('import and export', () => {
    const actors = fc.constantFrom(
      USA,
      KREMLIN,
      nobody,
      ['IGOUNO', 'UNITED NATIONS', '', 'UNO', '', '', '', 'IGO', '', ''],
      ['SYRREBMOS', 'REBELS', 'SYR', '', '', 'MOS', '', 'REB', '', ''],
      ['EUR', 'EUROPEAN', 'EUR', '', '', '', '', '', '', ''],
      ['CHNMIL', "PEOPLE'S LIBERATION ARMY", 'CHN', '', '', '', '', 'MIL', '', ''],
    );
    const places = fc.constantFrom(
      ['1', 'Iran', 'IR', 'IR', '', '32', '53', 'IR'],
      ['3', 'Austin, Texas, United States', 'US', 'USTX', 'TX453', '30.2671', '-97.7431', '1384879'],
      ['4', 'Gaza, Israel (General), Israel', 'IS', 'IS00', '18315', '31.4167', '34.3333', '-797156'],
      nowhere,
    );
    const rows = fc.record({
      id: fc.integer({ min: 1, max: 2 ** 31 }),
      day: fc
        .date({ min: new Date('1979-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
        .map((d) => d.toISOString().slice(0, 10).replaceAll('-', '')),
      code: fc.constantFrom('010', '0231', '036', '042', '112', '1831', '190', '2042', '057'),
      goldstein: fc.constantFrom(0, -9.5, 7, 3.4),
      actor1: actors,
      actor2: actors,
      counts: fc.tuple(fc.nat(500), fc.nat(9), fc.nat(500)),
      tone: fc.constantFrom('-1.5', '0.83565459610028', '', '3'),
      place: places,
      url: fc.webUrl(),
      root: fc.constantFrom('0', '1'),
    });

    it('keep every cell of the rows', { timeout: 120_000 }, async () => {
      const lines = fc.sample(fc.uniqueArray(rows, { selector: ({ id }) => id, minLength: 30, maxLength: 60 }), {
        numRuns: 1,
        seed: 5,
      })[0]!;
      const text = lines.map((row) => gdeltLine(row));
      expect(await importText(store, 'gdelt-events', text.join('\n'))).toMatchObject({
        failures: 0,
        events: text.length,
      });
      const written = (await exportText(store, 'gdelt')).trimEnd().split('\n');
      expect(written.every((line) => line.split('\t').length === 61)).toBe(true);
      expect(written.sort()).toEqual(text.sort());
    });
  });
});
