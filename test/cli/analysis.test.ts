import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestArticles, openStore } from '../../src/store/index.js';
import { CHN, CUB, codedArticle, IRN, on, RUS, USA, VEN } from '../graph/coded-articles.js';
import { entente, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const store = folder.file('a.db');
const now = '2025-12-23T08:00:00Z';

beforeAll(async () => {
  const open = await openStore({ store });
  await ingestArticles(
    open,
    [
      codedArticle('sanctions', [{ kind: 'Sanction', from: USA, to: VEN, when: on('2025-12-20') }]),
      codedArticle('claim', [{ kind: 'Attack', from: USA, to: IRN, when: on('2025-12-19'), speaker: IRN }]),
      codedArticle('treaty', [{ kind: 'Agreement', from: RUS, to: VEN, reciprocal: true, when: on('2025-12-21') }]),
      codedArticle('treaty-2', [{ kind: 'Agreement', from: CHN, to: RUS, reciprocal: true, when: on('2025-12-18') }]),
      codedArticle('aid', [{ kind: 'Support', from: CHN, to: VEN, when: on('2025-11-02') }]),
    ],
    { now },
  );
  await open.close();
});
afterAll(() => folder.remove());

const run = (...args: string[]) => entente([...args, '--store', store]);
const json = async (...args: string[]) => {
  const ran = await run(...args, '--json');
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
  return ran.json();
};

describe('entente ties', () => {
  it('shows ties with their counts, and leaves the store alone with --dry-run', async () => {
    const found = await json('ties', '--dry-run', '--events', '1');
    expect(found).toMatchObject({ asOf: '2025-12-21', written: null, events: 5 });
    expect(found.ties[0]).toMatchObject({ a: 'state:RUS', b: 'state:VEN', sign: 1, events: 1, sources: 1 });
    expect(found.ties[0].evidence[0]).toMatchObject({ kind: 'Agreement', date: '2025-12-21' });
    expect(await json('cypher', 'MATCH (:Polity)-[t:TIE]->(:Polity) RETURN count(t) AS n')).toEqual([{ n: 0 }]);
  });

  it('replaces the stored snapshot', async () => {
    const first = await json('ties', '--as-of', '2025-12-23');
    expect(first.written).toBeGreaterThan(3);
    await json('ties', '--as-of', '2025-12-19');
    const rows = await json(
      'cypher',
      'MATCH (a:Polity)-[t:TIE]->(b:Polity) RETURN a.code AS a, b.code AS b, toString(t.asOf) AS asOf ORDER BY a, b',
    );
    expect(rows).toContainEqual({ a: 'CHN', b: 'RUS', asOf: '2025-12-19' });
    expect(rows.every((row: { asOf: string }) => row.asOf === '2025-12-19')).toBe(true);
    expect(rows.some((row: { a: string; b: string }) => row.a === 'RUS' && row.b === 'VEN')).toBe(false);
  });

  it('weighs claims as told, and sets half-lives side by side', async () => {
    const conflict = async (claims: string) =>
      (await json('ties', '--dry-run', '--hostile', '--claims', claims)).ties.find(
        (tie: { a: string; b: string }) => tie.a === 'state:IRN' && tie.b === 'state:USA',
      )?.conflict;
    expect(await conflict('full')).toBeCloseTo(2 * (await conflict('half')), 9);
    expect(await conflict('none')).toBeUndefined();
    const { ties } = await json('ties', '--dry-run', '--half-lives', '7,30,90');
    expect(ties[0].halfLives.map((one: { halfLife: number }) => one.halfLife)).toEqual([7, 30, 90]);
    expect(ties[0].halfLives[1].strength).toBeCloseTo(ties[0].sign * ties[0].strength, 12);
  });

  it('refuses what is no list of days', async () => {
    const ran = await run('ties', '--dry-run', '--half-lives', '7,x');
    expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining('whole numbers of days')]);
  });
});

describe('the other questions about ties', () => {
  it('answer in JSON with counts of events and sources', async () => {
    expect(await json('dyad', 'CHN', 'Venezuela', '--by', 'day')).toMatchObject({
      a: 'CHN',
      b: 'VEN',
      events: 1,
      sources: 1,
    });
    expect(await json('ego', 'VEN', '--events', '1')).toMatchObject({ actor: 'VEN', friends: 2, foes: 1, events: 3 });
    const { blocs, two } = await json('blocs');
    expect(blocs[0]).toMatchObject({ members: expect.arrayContaining(['RUS', 'VEN', 'CHN']), events: 3, sources: 1 });
    expect(two).toMatchObject({ frustrated: 0, exact: true });
    expect(await json('triads', '--since', '2025-12-19')).toMatchObject({ balanced: 1, unbalanced: 0, flipped: [] });
    expect((await json('similar', 'RUS', 'CHN')).thirds).toMatchObject([{ polity: 'VEN', events: 2, sources: 2 }]);
    expect((await json('mediators')).mediators[0]).toMatchObject({ polity: 'RUS', events: 2 });
    const { events } = await json('timeline', 'VEN', '--from', '2025-12-01');
    expect(
      events.map((event: { date: string; kind: string; sources: number }) => [event.date, event.kind, event.sources]),
    ).toEqual([
      ['2025-12-20', 'Sanction', 1],
      ['2025-12-21', 'Agreement', 1],
    ]);
    expect(events[0].quote).toContain('Sanction');
  });

  it.each([
    [['ties', '--dry-run'], /Russia \+ Venezuela.*1 event, 1 source/],
    [['dyad', 'USA', 'VEN'], /USA–VEN: 1 event, 1 source, tie -0/],
    [['ego', 'VEN'], /Venezuela: 2 friends, 1 foes, 3 events/],
    [['blocs'], /best two: 0 ties \(0\.0 %\) against it, exact/],
    [['triads'], /1 triads, 100\.0 % balanced/],
    [['similar', 'RUS', 'CHN'], /RUS and CHN: S 0\.\d+ over 1 third/],
    [['mediators'], /Russia .*2 events, 2 sources/],
    [['timeline', 'VEN'], /163 Sanction/],
    [['path', 'tension', 'USA', 'RUS'], /USA ✕ VEN .*1 event, 1 source/],
  ])('are printed for people: %j', async (args, shown) => {
    const ran = await run(...args);
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toMatch(shown);
  });

  it('are empty answers where the store knows nothing of a state that there is', async () => {
    for (const args of [
      ['dyad', 'USA', 'Fiji'],
      ['ego', 'Fiji'],
      ['similar', 'Fiji', 'USA'],
    ]) {
      const ran = await run(...args, '--json');
      expect([ran.status, ran.stderr]).toEqual([0, expect.stringContaining('holds no event of Fiji')]);
    }
    expect(await json('dyad', 'USA', 'CHN')).toMatchObject({ events: 0, series: [] });
  });

  it('refuse names that stand for nothing, and say how to find one', async () => {
    for (const args of [
      ['dyad', 'USA', 'Atlantis'],
      ['ego', 'Atlantis'],
      ['similar', 'Atlantis', 'USA'],
      ['timeline', 'Atlantis'],
    ]) {
      const ran = await run(...args);
      expect([ran.status, ran.stderr], args.join(' ')).toEqual([
        2,
        expect.stringMatching(/knows no .*"Atlantis".*actors/),
      ]);
    }
    expect((await run('triads', '--since', 'soon')).status).toBe(2);
    expect((await run('ties', '--dry-run', '--scores', 'conflict')).status).toBe(2);
    expect(await json('timeline', CUB.id.replace('CUB', 'VEN'), '--to', '2024-01-01')).toEqual({ events: [] });
  });

  it('say nothing was found in an empty store', async () => {
    const empty = folder.file('empty.db');
    await (await openStore({ store: empty })).close();
    for (const command of ['ties', 'blocs', 'triads', 'mediators']) {
      const ran = await entente([command, '--store', empty]);
      expect([ran.status, ran.stdout], command).toEqual([0, expect.stringMatching(/no /)]);
    }
  });

  it.each(['ties', 'dyad', 'ego', 'blocs', 'triads', 'similar', 'mediators', 'timeline'])(
    '%s --help has examples',
    async (command) => {
      expect((await entente([command, '--help'])).stdout).toMatch(new RegExp(`Examples:\\n {2}entente ${command}`));
    },
  );
});
