import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tableFromIPC } from 'apache-arrow';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folders } from '../../src/config.js';
import { exporters, importFormat, readText } from '../../src/exchange/index.js';
import { type GraphStore, openStore } from '../../src/store/index.js';
import { entente } from '../cli/support.js';
import { exportText, gdeltLine, importText, pieces, tools } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-exchange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let store: GraphStore;
let path: string;
let count = 0;
beforeEach(async () => {
  path = join(folder, `${count++}.db`);
  store = await openStore({ store: path });
});
afterEach(() => store.close());

const ICEWS_HEAD =
  'Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude';
const sides = (which: string) => `MATCH (e:Event)-[:${which}]->(a) RETURN a.id AS id ORDER BY id`;

describe('ICEWS', () => {
  it('gives actors by country and sector, and keeps a code as text', async () => {
    const rows = [
      '1\t2018-06-01\tForeign Affairs (Kenya)\tExecutive,Foreign Ministry,Government\tKenya\tConsult\t040\t1\tUganda\tNA\tUganda\t9\t2\tPaper\tNairobi\tNA\tNairobi Area\tKenya\t-1.28\t36.8',
      '2\t2018-06-31\tKenya\tNA\tKenya\tConsult\t040\t1\tUganda\tNA\tUganda\t9\t2\tPaper\tNA\tNA\tNA\tNA\tNA\tNA',
    ];
    const report = await importText(store, 'icews', [ICEWS_HEAD, ...rows].join('\n'));
    expect(report).toMatchObject({
      rows: 2,
      events: 1,
      failed: [{ row: 2, error: expect.stringContaining('2018-06-31') }],
    });
    expect(await store.run(sides('FROM|TO'))).toEqual([{ id: 'state:KEN' }, { id: 'state:UGA' }]);
    expect(await store.run('MATCH (e:Event) RETURN e.eventCode AS code, e.origin AS origin')).toEqual([
      { code: '040', origin: 'icews' },
    ]);
  });

  it('knows its names of states and organisations, and leaves alone what is no actor of ours', async () => {
    const names = [
      ['Occupied Palestinian Territory', 'Palestinian Territory, Occupied', 'state:PSE'],
      ['Macedonia', 'the former Yugoslav Republic of Macedonia', 'state:MKD'],
      ['Holy See (Vatican City State)', 'Holy See (Vatican City State)', 'state:VAT'],
      ['Citizen (Palestinian Territory, Occupied)', 'Palestinian Territory, Occupied', 'group:PSE:CVL'],
      ['UN Security Council', 'NA', 'org:un-security-council'],
      ['Southeast Asia', 'NA', 'group:---:southeast-asia'],
    ] as const;
    const rows = names.map(
      ([name, country], i) =>
        `${i}\t2018-06-01\t${name}\t${name.startsWith('Citizen') ? 'General Population / Civilian / Social,Civilian' : 'NA'}\t${country}\tConsult\t040\t1\tUganda\tNA\tUganda\t9\t2\tPaper\tNA\tNA\tNA\tNA\tNA\tNA`,
    );
    const report = await importText(store, 'icews', [ICEWS_HEAD, ...rows].join('\n'));
    expect(report.unknownCodes).toEqual({ 'Southeast Asia': 1 });
    const asked = 'MATCH (e:Event)-[s:HAS_SOURCE]->(a) RETURN s.surface AS name, a.id AS id';
    const found = new Map((await store.run(asked)).map(({ name, id }) => [name, id]));
    expect(found).toEqual(new Map(names.map(([name, , id]) => [name, id])));
  });

  it('says what is missing in another table', async () => {
    await expect(importText(store, 'icews', 'Event ID\tEvent Date\n1\t2018-01-01\n')).rejects.toThrow(
      /header lacks Source Name/,
    );
  });
});

describe('POLECAT and PLOVER', () => {
  it('come back as they went in', async () => {
    const head = (await exportText(store, 'polecat')).trimEnd();
    expect(head.split('\t')).toHaveLength(40);
    const given: Record<string, string> = {
      'Event ID': 'A-1',
      'Event Date': '2024-01-15',
      'Event Type': 'SANCTION',
      'Event Mode': 'boycott',
      Intensity: '-4',
      Contexts: 'economic;military',
      'Actor Name': 'United States',
      'Actor Country': 'USA',
      'Actor COW': '2',
      'Recipient Name': 'Ministry of Sport',
      'Recipient Country': 'RUS',
      'Recipient COW': '365',
      'Primary Recipient Sector': 'GOV',
      Placename: 'Geneva',
      Country: 'CHE',
      Latitude: '46.2',
      Longitude: '6.1',
      'GeoNames ID': '2660646',
      'Publication Date': '2024-01-16',
      Language: 'en',
    };
    const line = head
      .split('\t')
      .map((column) => given[column] ?? '')
      .join('\t');
    expect(await importText(store, 'polecat', `${head}\n${line}\n`)).toMatchObject({ events: 1, failures: 0 });
    expect(await store.run(sides('FROM|TO'))).toEqual([{ id: 'state:RUS' }, { id: 'state:USA' }]);
    const written = (await exportText(store, 'polecat')).trimEnd().split('\n')[1]!.split('\t');
    const got = Object.fromEntries(head.split('\t').map((column, i) => [column, written[i]]));
    expect(got).toMatchObject({ ...given, 'Quad Code': '4' });
    const jsonl = await exportText(store, 'plover');
    const other = await openStore({ store: join(folder, `plover-${count}.db`) });
    expect(await importText(other, 'plover', jsonl)).toMatchObject({ events: 1, failures: 0 });
    expect(await exportText(other, 'plover')).toBe(jsonl);
    await other.close();
  });

  it('refuse a type that is none', async () => {
    expect(
      (await importText(store, 'plover', '{"id": 1, "date": "2024-01-01", "type": "DANCE"}\n[]\n{')).failed,
    ).toEqual([
      { row: 1, error: expect.stringMatching(/"DANCE" is no PLOVER type/) },
      { row: 2, error: expect.stringMatching(/no JSON object/) },
      { row: 3, error: expect.stringMatching(/no JSON object/) },
    ]);
  });
});

describe('a mapping', () => {
  it('reads the four columns of icews05-15, gzipped too', async () => {
    const file = join(folder, 'four.tsv.gz');
    writeFileSync(
      file,
      gzipSync(
        'source\tevent\ttarget\tdate\nPolice (Kenya)\tMake a visit\tUganda\t2014-01-02\nX\tDance\tY\t2014-01-02\n',
      ),
    );
    const text: string[] = [];
    for await (const piece of readText(file, pieces('') as never)) text.push(piece);
    const report = await importText(store, 'icews05-15', text.join(''));
    expect(report).toMatchObject({
      events: 1,
      failed: [{ row: 2, error: expect.stringMatching(/"Dance" is the name of no CAMEO code/) }],
    });
    expect(await store.run('MATCH (e:Event:Visit) RETURN e.eventCode AS code')).toEqual([{ code: '042' }]);
    expect(await store.run(sides('FROM'))).toEqual([{ id: 'state:KEN' }]);
  });

  it('reads ACLED, with line ends within cells', async () => {
    const csv =
      'event_id_cnty,event_date,sub_event_type,actor1,inter1,actor2,inter2,country,admin1,admin2,location,latitude,longitude,source,notes,fatalities\n' +
      'KEN1,2 May 2023,Peaceful protest,Protesters (Kenya),Protesters,,,Kenya,Nairobi,,Nairobi,-1.28,36.8,Paper,"A note\nof two lines",0\n';
    expect(await importText(store, 'acled', csv)).toMatchObject({ rows: 1, events: 1, failures: 0 });
    expect(await store.run('MATCH (e:Event:Protest) RETURN e.date AS date')).toEqual([{ date: '2023-05-02' }]);
  });

  it.each([
    ['dataset: X', /dataset: small letters/],
    ['dataset: mine\nlayout: tab\ndate: d\nevent: {column: e}\nsource: {name: s}', /event: say what its column holds/],
    [
      'dataset: mine\nlayout: tab\ndate: d\nevent: {column: e, as: cameo}\nsource: {nom: s}',
      /source: Unrecognized key: "nom"/,
    ],
    ['a: [', /line \d+/],
  ])('that is wrong says where: %j', (text, message) => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(file, text);
    expect(() => importFormat(file, folders.lexicon)).toThrow(message);
  });
});

describe('exports', () => {
  const nasty = ['USA', '=HYPERLINK("x")<&>"', 'USA', '', '', '', '', '', '', ''];
  const lines = [
    gdeltLine({ id: 1, day: '20240115', actor1: nasty, url: 'https://example.org/a?b=1&c="2"' }),
    gdeltLine({ id: 2, day: '20240220', code: '042', goldstein: 1.9 }),
  ].join('\n');

  it('of graphs are well-formed, with time on the edges', async () => {
    await importText(store, 'gdelt-events', lines);
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const { gexf } = parser.parse(await exportText(store, 'gexf'), true);
    expect(gexf.graph).toMatchObject({ mode: 'dynamic', timeformat: 'date' });
    expect(gexf.graph.nodes.node.map(({ id }: { id: string }) => id)).toEqual(['state:RUS', 'state:USA']);
    expect(gexf.graph.edges.edge[0]).toMatchObject({
      source: 'state:USA',
      target: 'state:RUS',
      start: '2024-01-15',
      end: '2024-01-15',
    });
    const { graphml } = parser.parse(await exportText(store, 'graphml'), true);
    expect(graphml.graph.edge).toHaveLength(2);
  });

  it('take filters of days, origins and polities', async () => {
    await importText(store, 'gdelt-events', lines);
    const ids = async (filters: Parameters<typeof exportText>[2]) =>
      (await exportText(store, 'gdelt', filters))
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t')[0]);
    expect(await ids({ from: '2024-02-01' })).toEqual(['2']);
    expect(await ids({ to: '2024-02-01' })).toEqual(['1']);
    expect(await ids({ origins: ['article'] })).toEqual([]);
    expect(await ids({ polities: ['state:RUS'] })).toEqual(['1', '2']);
    expect(await ids({ polities: ['state:FRA'] })).toEqual([]);
    expect(await exportText(store, 'csv-nodes', { origins: ['article'] })).toBe('id,name,code\n');
  });

  it('to a spreadsheet begin no cell as a formula', async () => {
    await importText(store, 'gdelt-events', lines);
    await store.run("MATCH (s:State {iso3: 'USA'}) SET s.name = '=1+1'");
    expect(await exportText(store, 'csv-nodes')).toContain("state:USA,'=1+1,USA");
    for (const line of (await exportText(store, 'csv-edges')).split('\n'))
      for (const cell of line.split(',')) expect(cell).not.toMatch(/^[=+@]/);
  });

  it('to Arrow have real dates', async () => {
    await importText(store, 'gdelt-events', lines);
    const parts: Uint8Array[] = [];
    for await (const part of exporters.arrow!.write(store, {}, tools)) parts.push(Buffer.from(part));
    const table = tableFromIPC(Buffer.concat(parts));
    expect(table.numRows).toBe(2);
    expect(String(table.schema.fields.find(({ name }) => name === 'date')!.type)).toBe('Date32<DAY>');
    expect(new Date(table.get(0)!.toJSON().date as number).toISOString().slice(0, 10)).toBe('2024-01-15');
  });

  it('write what two do together in two mirrored rows, with codes of countries and FIPS', async () => {
    await store.close();
    const news = join(folder, 'news.jsonl');
    writeFileSync(
      news,
      `${JSON.stringify({ text: 'Vladimir Putin met Xi Jinping in Beijing on Tuesday.', published: '2024-05-16', language: 'en', url: 'https://example.org/m' })}\n`,
    );
    expect((await entente(['ingest', news, '--store', path])).status).toBe(0);
    const rows = (await entente(['export', 'gdelt', '--store', path])).stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    store = await openStore({ store: path });
    expect(rows.map((row) => [row[7], row[17]])).toEqual(
      expect.arrayContaining([
        ['CHN', 'RUS'],
        ['RUS', 'CHN'],
      ]),
    );
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map((row) => row[0])).size).toBe(2);
    expect(rows[0]![53]).toBe('CH');
    expect(rows[0]![60]).toBe('https://example.org/m');
  });
});

describe('the commands', () => {
  it('tell the first failed rows one by one, and how many more there were', async () => {
    await store.close();
    const file = join(folder, 'other.tsv');
    writeFileSync(file, Array.from({ length: 30 }, (_, row) => `row\t${row}\n`).join(''));
    const ran = await entente(['import', 'gdelt-events', file, '--store', path]);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('row 20: ');
    expect(ran.stderr).not.toContain('row 21: ');
    expect(ran.stderr).toContain('and 10 more row(s) failed');
    store = await openStore({ store: path });
  });

  it('import with totals, dead letters and status 1 where rows failed, and compare articles', async () => {
    await store.close();
    const [news, file, letters] = ['c.jsonl', 'g.CSV', 'dead.jsonl'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const url = 'https://example.org/pol';
    writeFileSync(
      news,
      `${JSON.stringify({ text: 'La Pologne a condamné la Hongrie mardi.', published: '2025-03-05', language: 'fr', url })}\n`,
    );
    expect((await entente(['ingest', news, '--store', path])).status).toBe(0);
    const POL = ['POL', 'POLAND', 'POL', '', '', '', '', '', '', ''];
    const HUN = ['HUN', 'HUNGARY', 'HUN', '', '', '', '', '', '', ''];
    const given = { day: '20250304', actor1: POL, actor2: HUN, url: 'http://www.example.org/pol' };
    writeFileSync(
      file,
      [gdeltLine({ id: 1, code: '111', ...given }), gdeltLine({ id: 2, code: '042', ...given }), 'x'].join('\n'),
    );
    const ran = await entente(['import', 'gdelt-events', file, '--json', '--store', path, '--dead-letter', letters]);
    expect(ran.status).toBe(1);
    expect(ran.json()).toMatchObject({
      rows: 3,
      events: 2,
      mentions: 2,
      skipped: 0,
      failures: 1,
      failed: [{ row: 3 }],
    });
    const unknown = await entente(['compare', 'icews', '--store', path]);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('no data set "icews"; it holds gdelt');
    const compared = (await entente(['compare', 'gdelt', '--json', '--store', path])).json();
    expect(compared.totals).toMatchObject({
      articles: 1,
      ours: 1,
      theirs: 2,
      paired: 1,
      sameRoot: 1,
      sameSource: 1,
      sameTarget: 1,
    });
    expect(compared.articles[0].onlyTheirs).toMatchObject([{ event: 'gdelt:2' }]);
    const ties = await entente(['dyad', 'POL', 'HUN', '--origin', 'gdelt', '--json', '--store', path]);
    expect(ties.status).toBe(0);
    store = await openStore({ store: path });
  });

  it.each([
    [['import', 'nothing', 'x'], /"nothing" is no format: give gdelt-events/],
    [['import', 'icews', '/no/such/file'], /no such file/],
    [['export', 'nothing'], /"nothing" is no format/],
    [['export', 'csv'], /name a folder for them with --output/],
  ])('%j is wrong use', async (args, message) => {
    await store.close();
    const ran = await entente([...args, '--store', path]);
    store = await openStore({ store: path });
    expect(ran.stderr).toMatch(message);
    expect(ran.status).toBe(2);
  });
});
