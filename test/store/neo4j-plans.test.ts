import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { afterAll, expect, test } from 'vitest';
import { shiftDay } from '../../src/graph/index.js';
import { cypherText, ingestArticles } from '../../src/store/index.js';
import { positional } from '../../src/store/positional.js';
import { codedArticle, RUS, USA } from '../graph/coded-articles.js';
import { neo4jForTests } from '../support/neo4j.js';
import { NOW } from '../support/sample-articles.js';
import { neo4jEngine } from '../support/stores.js';

const engine = neo4jEngine();
const address = neo4jForTests();
const given = 'skip' in engine || 'skip' in address ? null : { engine, address };
let driver: Driver | undefined;

afterAll(async () => {
  await driver?.close();
  await given?.engine.clean();
});

/** Articles that make more nodes than a small store has. */
const ARTICLES = Array.from({ length: 600 }, (_, number) =>
  codedArticle(`article-${number}`, [
    { kind: 'Criticism', from: RUS, to: USA, when: [shiftDay('2024-01-01', number), shiftDay('2024-01-01', number)] },
  ]),
);

/** What an ingestion asks for every batch. */
const ASKED = [
  [cypherText('internal', 'article-versions'), { ids: ['article:x'] }],
  [
    positional(cypherText('internal', 'open-mentions-of-cells')).statement,
    { rows: [['x', '2024-01-01', '2024-01-02']] },
  ],
] as const;

test.skipIf(given === null)(
  `a store that was new when it was first planned for is planned for anew once it is not${'skip' in engine ? ` (${engine.skip})` : ''}`,
  { timeout: 120_000 },
  async () => {
    const { engine, address } = given!;
    const store = await engine.open();
    driver = neo4j.driver(address.url, neo4j.auth.basic(address.user, address.password));
    await driver.executeQuery('CALL db.prepareForReplanning()');
    await ingestArticles(store, ARTICLES, { now: NOW });
    for (const [statement, parameters] of ASKED) {
      const { summary } = await driver.executeQuery(`EXPLAIN ${statement}`, parameters);
      expect(operatorsOf(summary.plan as Plan).filter((name) => name.includes('Scan'))).toEqual([]);
    }
    await store.close();
  },
);

function operatorsOf({ operatorType, children }: Plan): string[] {
  return [operatorType, ...children.flatMap(operatorsOf)];
}
