import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { canonicalExport, ingestArticles, openStore, RecordingStore, schemaStatements } from '../../src/store/index.js';
import { NASTY, NOW, sampleArticles } from '../support/sample-articles.js';

describe('the recording store', () => {
  test('keeps statements and parameters in order and runs nothing', async () => {
    const store = new RecordingStore();
    expect(await store.run('CREATE (n:Day {id: $id})', { id: '2025-12-22' })).toEqual([]);
    expect(await store.transaction((runner) => runner.run('RETURN 1 AS one'))).toEqual([]);
    await store.close();
    expect(store.statements).toEqual([
      { statement: 'CREATE (n:Day {id: $id})', parameters: { id: '2025-12-22' } },
      { statement: 'RETURN 1 AS one', parameters: {} },
    ]);
  });

  test('forgets the statements of work that throws', async () => {
    const store = new RecordingStore();
    await store.run('RETURN 1 AS one');
    const work = store.transaction(async (runner) => {
      await runner.run('CREATE (:Thing)');
      throw new Error('back');
    });
    await expect(work).rejects.toThrow('back');
    expect(store.statements).toHaveLength(1);
  });

  test('ingestion puts no value of an article into a statement', async () => {
    const store = new RecordingStore();
    const counts = await ingestArticles(store, sampleArticles(), { now: NOW });
    expect(counts).toMatchObject({ articles: 4, mentions: 15, duplicates: 0 });
    expect(store.statements.length).toBeGreaterThan(20);
    for (const { statement } of store.statements) {
      for (const value of [NASTY, 'Lavrov', 'state:', 'example.org', '2025-12']) expect(statement).not.toContain(value);
    }
    expect(JSON.stringify(store.statements)).toContain(JSON.stringify(NASTY));
  });

  test('a server is asked for no index that its constraints bring', () => {
    const server = schemaStatements(new RecordingStore());
    expect(server.every((statement) => /^CREATE (CONSTRAINT|INDEX) \w+ IF NOT EXISTS/.test(statement))).toBe(true);
    const constrained = server.filter((s) => s.includes('IS UNIQUE')).map((s) => /n:(\w+)/.exec(s)![1]);
    const indexedById = server.filter((s) => /ON \(n\.id\)/.test(s)).map((s) => /n:(\w+)/.exec(s)![1]);
    expect(indexedById.filter((label) => constrained.includes(label))).toEqual([]);
    const embedded = schemaStatements({ features: { ...new RecordingStore().features, constraintsIndex: false } });
    for (const label of constrained)
      expect(
        embedded.some((s) => s.includes(`FOR (n:${label}) ON (n.id)`)),
        label,
      ).toBe(true);
  });
});

describe('a dry run over a store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-dry-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('counts what would be new and leaves the store as it was', async () => {
    const store = await openStore({ store: join(folder, 'a.db') });
    const articles = sampleArticles();
    await ingestArticles(store, articles.slice(0, 2), { now: NOW });
    const before = await canonicalExport(store, { history: true });
    const dry = new RecordingStore({ reads: store });
    expect(await ingestArticles(dry, articles, { now: NOW })).toMatchObject({ articles: 2, duplicates: 2 });
    expect(await canonicalExport(store, { history: true })).toEqual(before);
    await store.close();
  });
});
