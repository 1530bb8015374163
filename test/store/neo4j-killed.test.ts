import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StoreError } from '../../src/errors.js';
import { canonicalExport, ingestArticles, Neo4jStore, openStore } from '../../src/store/index.js';
import { type JavaServer, missingForJava, startJavaServer } from '../support/neo4j-server.js';
import { NOW, sampleArticles } from '../support/sample-articles.js';

const missing = await missingForJava();
const reason = missing === null ? '' : ` (the server to be killed is started from Java: ${missing} is not here)`;

describe.skipIf(missing !== null)(`a Neo4j server that is killed in the middle of a batch${reason}`, () => {
  const articles = sampleArticles();
  let server: JavaServer;
  let before: string[];
  const open = (retryFor: number) =>
    Neo4jStore.open(server.url, { user: server.user, password: server.password, retryFor });

  beforeAll(async () => {
    server = await startJavaServer();
    const store = await openStore({ store: server.url, user: server.user, password: server.password });
    await ingestArticles(store, articles.slice(0, 2), { now: NOW });
    before = await canonicalExport(store, { history: true });
    await store.close();
  });
  afterAll(() => server?.stop());

  test('and stays away is one clear error, and nothing is half-written', { timeout: 170_000 }, async () => {
    const store = await open(1_000);
    let killed: Promise<void> | undefined;
    // Asked for in the middle of the transaction, when articles' actors are written.
    const describePolity = () => {
      killed ??= server.kill();
      return null;
    };
    const fault = await ingestArticles(store, articles, { now: NOW, describe: describePolity }).catch(
      (error: unknown) => error,
    );
    await killed;
    await store.close();
    expect(fault).toBeInstanceOf(StoreError);
    expect(fault).toMatchObject({ code: 'store.unreachable' });
    expect((fault as StoreError).message).not.toContain('\n');
    await server.restart();
    const again = await open(1_000);
    expect(await canonicalExport(again, { history: true })).toEqual(before);
    await again.close();
  });

  test('and comes back is not noticed: the batch is run again, whole and once', { timeout: 170_000 }, async () => {
    const store = await open(120_000);
    let restarted: Promise<void> | undefined;
    const describePolity = () => {
      restarted ??= server.kill().then(() => server.restart());
      return null;
    };
    const counts = await ingestArticles(store, articles, { now: NOW, describe: describePolity });
    await restarted;
    expect(counts).toMatchObject({ articles: 2, duplicates: 2 });
    const after = await canonicalExport(store);
    await store.run('MATCH (n) DETACH DELETE n');
    await store.close();
    const fresh = await openStore({ store: server.url, user: server.user, password: server.password });
    await ingestArticles(fresh, articles, { now: NOW });
    expect(await canonicalExport(fresh)).toEqual(after);
    await fresh.close();
  });
});
