import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DescribePolity } from '../../src/graph/index.js';
import type { CodedArticle } from '../../src/model.js';
import {
  canonicalExport,
  cypherDate,
  cypherNames,
  cypherText,
  findArticle,
  type GraphStore,
  ingestArticles,
  listQueries,
  mergeStoredActors,
  migrateStore,
  type Parameters,
  purgeArticle,
  type Row,
  type Runner,
  recodeArticles,
  renameStoredActor,
  retractArticle,
  runQuery,
  SCHEMA_VERSION,
  undoEntry,
} from '../../src/store/index.js';
import { positional } from '../../src/store/positional.js';
import { CUB, codedArticle, GIL, IRN, LAVROV, on, RUS, type Told, UNDATED, USA } from '../graph/coded-articles.js';
import { asVersion2 } from '../support/older-store.js';
import { NOW, sampleArticles } from '../support/sample-articles.js';
import { embeddedEngine, neo4jEngine } from '../support/stores.js';

const embedded = embeddedEngine();
const neo4j = neo4jEngine();
const articles = sampleArticles();
/** A state and an organisation that it was in. */
const membership = { state: 'state:VEN', organisation: 'org:IGOUNO', from: '1945-11-15', to: null };
const describePolity: DescribePolity = (id) =>
  id === membership.state || id === membership.organisation
    ? { name: id, code: null, memberships: [membership] }
    : null;

/** What each query is asked here, beside its defaults. */
const ASKED: Record<string, Record<string, string | number>[]> = {
  'events-between': [
    { a: 'RUS', b: 'VEN' },
    { a: 'united states', b: 'state:VEN', from: '2025-12-18', to: '2025-12-18' },
  ],
  timeline: [{ actor: 'VEN' }, { actor: 'person:Sergey Lavrov' }, { actor: 'cuba', from: '2025-12-01' }],
  event: [],
  'mentions-of-event': [],
  'counts-by-kind': [{}, { from: '2025-12-20' }],
  counts: [{}],
  'hostile-dyads': [{}, { limit: 1 }],
  'friendly-dyads': [{}, { to: '2025-12-18' }],
  unconfirmed: [{}],
  actors: [{}, { type: 'State' }],
  articles: [{}, { source: 'gamma' }],
  sources: [{}],
  day: [{ date: '2025-12-18' }, { date: '2025-12-20' }],
  members: [{ polity: 'VEN' }, { polity: 'IGOUNO', on: '1950-01-01' }],
  ego: [{ actor: 'VEN' }],
  triads: [{}],
  'dyad-months': [{ a: 'RUS', b: 'VEN' }],
  ties: [{ asOf: '2025-12-31' }, { asOf: '2025-12-20', window: 30, halfLife: 7, igos: 'yes' }],
  holders: [{}, { polity: 'RUS', on: '2025-06-01' }, { on: '2019-06-01' }],
};
const TIE_DAYS = { from: cypherDate('2025-01-01'), to: cypherDate('2026-12-31') };
/** What each statement of cypher/internal is given here; in `ids` a label stands for all of its ids, in `id` for one. */
const PAGE = {
  afterDay: null,
  afterId: null,
  from: null,
  to: null,
  kind: null,
  code: null,
  root: null,
  origin: null,
  limit: 3,
};
const GIVEN: Record<string, Parameters> = {
  'actor-belongs': { id: 'Person' },
  'actor-events': { ids: 'Actor' },
  'actor-list': {},
  'actor-offices': { id: 'Person' },
  'article-card': { id: 'Article' },
  'article-mentions': { id: 'Article' },
  'article-page': { afterDay: '2025-12-24', afterId: 'article:', limit: 3 },
  'article-rows': { ids: 'Article' },
  'count-events': {},
  'counts-of-events': {},
  'counts-of-texts': {},
  'day-range': {},
  'event-cards': { ids: 'Occurrence' },
  'day-list': {},
  'event-list-beside': { ...PAGE, from: cypherDate('2025-11-01') },
  'event-list-from': { ...PAGE, polity: 'state:RUS' },
  'event-list-of-actor': { ...PAGE, actor: 'state:VEN' },
  'event-list-on': { ...PAGE, days: ['2025-12-18', '2025-12-20'] },
  'event-mentions': { id: 'Event' },
  'event-page-of-actor': { ...PAGE, actor: 'state:VEN', also: 'state:RUS', unconfirmed: true },
  'event-page-of-pair': { ...PAGE, a: 'state:RUS', b: 'state:USA', also: null, unconfirmed: false },
  'event-sample': { ending: '' },
  'unconfirmed-page': PAGE,
  'all-articles': {},
  'actor-by-name': { key: 'RUS' },
  'actor-named': { actor: 'VEN' },
  'count-actors': { ids: ['state:VEN'] },
  'all-nodes': {},
  'all-relationships': {},
  'article-versions': { ids: 'Article' },
  entries: {},
  'event-summaries': { ids: 'Occurrence' },
  'events-of-article': { article: articles[0]!.article.id },
  'evidence-of-events': { ids: 'Event' },
  'evidence-of-former-mentions': { ids: 'FormerMention' },
  'evidence-of-mentions': { ids: 'Mention' },
  'explain-event': { id: 'Event' },
  'explain-mentions': { id: 'Event' },
  'find-article': { key: 'beta', byUrl: articles[0]!.article.id },
  'former-mentions-known-at': { at: '2025-12-23T12:00:00Z', from: '2025-01-01', to: '2026-12-31' },
  'known-actors': { ids: 'Actor' },
  'unresolved-names': { limit: 3 },
  'version-texts': { ids: 'Version' },
  'known-days': { ids: 'Day' },
  'known-months': { ids: 'Month' },
  'known-places': { ids: 'Place' },
  'known-redirects': { ids: 'Redirect' },
  'known-sources': { ids: 'Source' },
  'latest-event-date': {},
  'mentions-known-at': { at: '2027-01-01', from: '2025-01-01', to: '2026-12-31' },
  'mentions-of-actor': { id: 'State' },
  'mention-evidence': { ids: 'Mention' },
  'open-articles': { ids: 'Article' },
  'open-evidence-of-articles': { ids: 'Article' },
  'open-mentions-of-articles': { ids: 'Article' },
  'open-mentions-of-cells': {
    rows: [['["article","PhoneCall","=",["state:RUS","state:VEN"]]@2025-12', '2026-01-31', '2025-12-01']],
  },
  polities: {},
  'redirect-of': { id: 'Redirect' },
  'store-info': {},
  'stored-events': { ids: 'Occurrence' },
  'tie-events': { ...TIE_DAYS, origins: ['article'] },
  'undated-tie-events': { ...TIE_DAYS, origins: ['article'] },
};
let stores: GraphStore[] = [];
let counts: unknown[] = [];
/** The statements that the steps below ran. */
const ran = new Set<string>();

/** Statements whose rows are sorted, or grouped, by whoever asks. */
const UNSORTED = /^all-|^event-cards$|tie-events$/;
const texts = (row: unknown) => JSON.stringify(row);

/** What happens to the two stores, step by step; together the steps run every statement of cypher/write. */
const STEPS: Record<string, (store: GraphStore) => Promise<unknown>> = {
  'articles come in': (store) => ingestArticles(store, articles, { now: NOW, describe: describePolity }),
  'some of them come again': (store) => ingestArticles(store, articles.slice(1), { now: NOW }),
  'one is corrected': (store) =>
    ingestArticles(store, [corrected('alpha', '2025-12-24', [{ kind: 'PhoneCall', from: LAVROV, to: GIL }])], {
      now: NOW,
    }),
  'a former version comes late': (store) =>
    ingestArticles(store, [corrected('beta', '2025-12-20', [{ kind: 'Support', from: RUS, to: CUB, speaker: GIL }])], {
      now: NOW,
    }),
  'a month becomes a week': (store) =>
    ingestArticles(
      store,
      [
        codedArticle('month', [{ kind: 'Criticism', from: IRN, to: USA, when: on('2025-11') }]),
        corrected('month', '2025-12-24', [{ kind: 'Criticism', from: IRN, to: USA, when: on('2025-11') }]),
        codedArticle('week', [{ kind: 'Criticism', from: IRN, to: USA, when: on('2025-11-10', '2025-11-16') }], {
          url: null,
        }),
        codedArticle(
          'nowhen',
          [
            {
              kind: 'Support',
              from: IRN,
              to: CUB,
              when: UNDATED,
              places: [{ id: 'place:teheran', name: 'Tehran', country: 'IRN' }],
            },
          ],
          { published: null },
        ),
      ],
      { now: NOW },
    ),
  'a week becomes a day': (store) =>
    ingestArticles(store, [codedArticle('day', [{ kind: 'Criticism', from: IRN, to: USA, when: on('2025-11-12') }])], {
      now: NOW,
    }),
  'the day is taken back': async (store) => retractArticle(store, await findArticle(store, 'day'), '2026-02-01'),
  'ties are written': async (store) => {
    const sums = {
      cooperation: 3,
      conflict: 1.5,
      net: 1.5,
      strength: 0.2,
      sign: 1,
      cost: 1.6,
      events: 2,
      sources: 2,
      fromNet: 1,
      toNet: 0.5,
    };
    const pairs = [
      ['RUS', 'USA'],
      ['RUS', 'VEN'],
      ['USA', 'VEN'],
    ];
    const rows = pairs.map(([a, b]) => ({ a: `state:${a}`, b: `state:${b}`, ...sums }));
    await store.run(cypherText('write', 'create-ties'), { rows, asOf: '2025-12-31' });
    await store.run(cypherText('write', 'delete-ties'));
    await store.run(cypherText('write', 'create-ties'), { rows, asOf: '2026-01-01' });
  },
  'an article is coded anew': async (store) => {
    const coded = codedArticle('day', [{ kind: 'Support', from: IRN, to: CUB, speaker: GIL, when: on('2025-11-12') }]);
    const [row] = await store.run('MATCH (a:Article {id: $id})-[:HAS_VERSION]->(v) RETURN v.id AS version', {
      id: coded.article.id,
    });
    return recodeArticles(store, [{ coded, version: String(row!.version) }], { now: NOW, accept: true });
  },
  'the owner says who is who': async (store) => {
    const { id } = await mergeStoredActors(store, GIL.id, LAVROV.id, NOW);
    await undoEntry(store, id);
    return renameStoredActor(store, 'state:CHN', 'PRC', NOW);
  },
  'a store of version 1 is migrated': async (store) => {
    await store.run("MATCH (s:Store {id: 'store'}) SET s.schemaVersion = 1");
    await store.run('MATCH (m) WHERE m:Mention OR m:FormerMention SET m.bucket = "old" REMOVE m.cell');
    await store.run('MATCH (e:Occurrence) SET e.bucket = "old"');
    await store.run(
      "MATCH (v:Version) WHERE v.knownFrom = '2025-12-24T10:00:00Z' SET v.knownFrom = '2025-12-24T12:00:00+02:00'",
    );
    return migrateStore(store);
  },
  'a store of version 2 is migrated': async (store) => {
    await asVersion2(store);
    return migrateStore(store);
  },
  'an article is retracted': (store) => retractArticle(store, articles[2]!.article.id, '2026-02-02'),
  'articles are purged': async (store) => {
    await purgeArticle(store, await findArticle(store, 'day'), '2026-02-03');
    return purgeArticle(store, articles[0]!.article.id, '2026-02-03');
  },
};

function corrected(key: string, published: string, told: readonly Told[]): CodedArticle {
  return codedArticle(key, told, {
    published,
    text: `Told otherwise on ${published}.`,
    source: key === 'alpha' ? 'Alpha News' : null,
  });
}

describe.skipIf('skip' in neo4j)(`both engines answer alike${'skip' in neo4j ? ` (${neo4j.skip})` : ''}`, () => {
  beforeAll(async () => {
    if ('skip' in neo4j) return;
    stores = [await embedded.open(), await neo4j.open()].map(noting);
    for (const store of stores)
      await store.run(cypherText('write', 'create-store'), { schemaVersion: SCHEMA_VERSION, codedBy: null });
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    if (!('skip' in neo4j)) await neo4j.clean();
    await embedded.clean();
  });

  describe('after each of these, as many nodes and relationships, the same ones', () => {
    test.each(Object.keys(STEPS).slice(0, -2))('%s', step);
  });

  describe('cypher/read', () => {
    test('every query is asked here', () => {
      expect(Object.keys(ASKED).sort()).toEqual(cypherNames('read'));
    });

    test.each(listQueries())('$name gives the same rows', async (query) => {
      const asked = ASKED[query.name]!;
      const given = asked.length > 0 ? asked : (await idsOf('Event', 'Unconfirmed', 'Redirect')).map((id) => ({ id }));
      for (const parameters of given) {
        const [left, right] = await Promise.all(stores.map((store) => runQuery(store, query, parameters)));
        expect(left).toEqual(right);
        if (!('on' in parameters) || parameters.on !== '2019-06-01')
          expect(left, JSON.stringify(parameters)).not.toEqual([]);
      }
    });
  });

  describe('cypher/internal', () => {
    test('every statement is asked here', () => {
      expect(Object.keys(GIVEN).sort()).toEqual(cypherNames('internal'));
    });

    test.each(Object.entries(GIVEN))('%s gives the same rows', async (name, given) => {
      const ids = await idsOf(String(given.ids ?? given.id));
      const parameters = 'ids' in given ? { ids } : 'id' in given ? { id: ids[0]! } : given;
      const text = 'rows' in given ? asRun('internal', name) : cypherText('internal', name);
      const answers = await Promise.all(stores.map((store) => store.run(text, parameters)));
      const [left, right] = answers.map((rows) => rows.map(comparable));
      if (UNSORTED.test(name)) expect(left!.map(texts).sort()).toEqual(right!.map(texts).sort());
      else expect(left).toEqual(right);
      expect(left).not.toEqual([]);
    });
  });

  describe('and after each of these as well', () => {
    test.each(Object.keys(STEPS).slice(-2))('%s', step);

    test('by then every statement of cypher/write has been run', () => {
      const names = cypherNames('write').filter((name) => !ran.has(asRun('write', name)));
      expect(names).toEqual([]);
      expect(cypherNames('migrate').filter((name) => !ran.has(asRun('migrate', name)))).toEqual([]);
    });
  });

  async function step(name: string): Promise<void> {
    counts = [];
    for (const store of stores) counts.push(await STEPS[name]!(store));
    expect(counts[0]).toEqual(counts[1]);
    const [left, right] = await Promise.all(stores.map((store) => canonicalExport(store, { history: true })));
    expect(left).toEqual(right);
  }

  async function idsOf(...labels: string[]): Promise<string[]> {
    const rows = await stores[0]!.run(
      'MATCH (n) UNWIND labels(n) AS label WITH n, label WHERE label IN $labels RETURN n.id AS id ORDER BY id',
      { labels },
    );
    return rows.map((row) => String(row.id));
  }
});

/** A file's statement as it is run on rows. */
function asRun(folder: 'write' | 'internal' | 'migrate', name: string): string {
  const text = cypherText(folder, name);
  return unlabelled(text.includes('$rows') && name !== 'create-ties' ? positional(text).statement : text);
}

/** A statement that gives labels with the one that stands for them in its file. */
function unlabelled(statement: string): string {
  if (statement === cypherText('write', 'retract-events')) return statement;
  return statement
    .replace(/CREATE \(e:Occurrence(?::\w+)*/, 'CREATE (e:Occurrence:Kind')
    .replace(/^(UNWIND \$ids AS id\nMATCH .*\nSET [ea]):[\w:]+$/, '$1:Kind');
}

/** A store that notes in {@link ran} what it runs. */
function noting(store: GraphStore): GraphStore {
  const noted = (runner: Runner): Runner => ({
    run: (statement, parameters) => {
      ran.add(unlabelled(statement));
      return runner.run(statement, parameters);
    },
  });
  const transaction: GraphStore['transaction'] = (work) => store.transaction((runner) => work(noted(runner)));
  return { name: store.name, features: store.features, ...noted(store), transaction, close: () => store.close() };
}

/** A row as text, with lists that have no order of their own (labels, the matches of a pattern comprehension) sorted. */
function comparable(row: Row): string {
  return JSON.stringify(row, (_key, value) =>
    Array.isArray(value) ? value.map((item) => JSON.stringify(item)).sort() : value,
  );
}
