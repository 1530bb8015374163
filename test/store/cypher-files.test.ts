import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type GraphStore,
  type ReadQuery,
  type Row,
  cypherNames,
  cypherText,
  ingestArticles,
  listQueries,
  retractArticle,
  runQuery,
} from '../../src/store/index.js';
import { embeddedEngine, neo4jEngine } from '../support/stores.js';
import { NOW, sampleArticles } from '../support/sample-articles.js';

const embedded = embeddedEngine();
const neo4j = neo4jEngine();
const articles = sampleArticles();
/** What each query is asked here, beside its defaults. */
const ASKED: Record<string, Record<string, string | number>[]> = {
  'events-between': [
    { a: 'RUS', b: 'VEN' },
    { a: 'united states', b: 'state:VEN', from: '2025-12-18', to: '2025-12-18' },
  ],
  timeline: [{ actor: 'VEN' }, { actor: 'person:Sergey Lavrov' }, { actor: 'VENOPP', from: '2025-12-01' }],
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
  holders: [{}, { polity: 'RUS', on: '2025-06-01' }, { on: '2019-06-01' }],
};
let stores: GraphStore[] = [];

describe.skipIf('skip' in neo4j)(`both engines answer alike${'skip' in neo4j ? ` (${neo4j.skip})` : ''}`, () => {
  beforeAll(async () => {
    if ('skip' in neo4j) return;
    stores = [await embedded.open(), await neo4j.open()];
    for (const store of stores) {
      await ingestArticles(store, articles, { now: NOW });
      await retractArticle(store, articles[3]!.article.id, NOW);
      await ingestArticles(store, [{ ...articles[3]!, article: { ...articles[3]!.article, contentHash: 'other' } }], { now: NOW });
    }
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    if (!('skip' in neo4j)) await neo4j.clean();
    await embedded.clean();
  });

  test('every query of cypher/read is asked here', () => {
    expect(Object.keys(ASKED).sort()).toEqual(cypherNames('read'));
  });

  describe.each(listQueries())('read/$name', (query) => {
    test('gives the same rows', async () => {
      const asked = ASKED[query.name]!;
      const given = asked.length > 0 ? asked : (await eventIds()).map((id) => ({ id }));
      for (const parameters of given) {
        const [left, right] = await Promise.all(stores.map((store) => runQuery(store, query, parameters)));
        expect(left).toEqual(right);
        if (parameters.on !== '2019-06-01') expect(left).not.toEqual([]);
      }
    });
  });

  async function eventIds(): Promise<string[]> {
    return (await stores[0]!.run('MATCH (e:Occurrence) WHERE NOT e:Retracted RETURN e.id AS id')).map((row: Row) => String(row.id));
  }
});
