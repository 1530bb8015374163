import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.js';

const run = promisify(execFile);
const BENCH = fileURLToPath(new URL('../../bench/generate.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'entente-generate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the generator writes as many events as asked, the same for the same seed', { timeout: 170_000 }, async () => {
  const paths = ['one.db', 'other.db'].map((name) => join(folder, name));
  for (const store of paths) await run(process.execPath, [BENCH, '--store', store, '--events', '1200', '--seed', '5']);
  const asked = `MATCH (e:Event) RETURN count(e) AS events, sum(e.numMentions) AS mentions, min(e.dateFrom) AS first,
    max(e.dateFrom) AS last, min(e.id) AS least`;
  const answers: unknown[] = [];
  for (const path of paths) {
    const store = await openStore({ store: path, readOnly: true });
    answers.push(await store.run(asked));
    const [top] = await store.run(
      'MATCH (a:State)<-[:FROM]-(e:Event)-[:TO]->(b:State) WHERE a.id < b.id RETURN count(e) AS n, a.id AS a, b.id AS b ORDER BY n DESC, a, b LIMIT 1',
    );
    // Heavy-tailed: among 19,900 pairs of states one has far more than its share.
    expect(Number(top!.n)).toBeGreaterThan(20);
    await store.close();
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]).toMatchObject([{ events: 1200 }]);
});
