import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { EmbeddedWriter } from '../support/child.js';

const run = promisify(execFile);
const BENCH = fileURLToPath(new URL('../../bench/kill.mjs', import.meta.url));
const SIZE = 200;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an embedded store whose process was killed while it wrote', () => {
  test('has every acknowledged batch and no half one, three times over', async () => {
    const path = join(folder, 'killed.db');
    let begin = 0;
    for (let round = 0; round < 3; round++) {
      const writer = new EmbeddedWriter(path, { batchSize: SIZE, begin });
      await writer.said(8 + round);
      await writer.kill();
      const acknowledged = Number(writer.lines.at(-1));
      const store = await openStore({ store: path });
      const rows = await store.run('MATCH (n:Thing) RETURN n.batch AS batch, count(n) AS nodes ORDER BY batch');
      await store.close();
      expect(rows.every((row) => row.nodes === SIZE)).toBe(true);
      const last = Number(rows.at(-1)!.batch);
      expect(rows.map((row) => row.batch)).toEqual(Array.from({ length: last + 1 }, (_, index) => index));
      // The batch under way may have been kept, whole, before it could be acknowledged.
      expect([acknowledged, acknowledged + 1]).toContain(last);
      begin = last + 1;
    }
  });

  test('goes on where an ingestion was killed, and ends with the same graph', { timeout: 170_000 }, async () => {
    // The short form of the bench, as a process of its own.
    const { stdout } = await run(process.execPath, [BENCH, '--kills', '3', '--events', '1500'], { timeout: 160_000 });
    const figures = JSON.parse(stdout);
    expect(figures).toMatchObject({ lost: 0, halves: 0, sameGraph: true });
    expect(figures.kills).toBe(3);
  });

  test('can be opened at once: the lock ended with the process', async () => {
    const path = join(folder, 'locked.db');
    const writer = new EmbeddedWriter(path, { batchSize: SIZE });
    await writer.said(1);
    await expect(openStore({ store: path })).rejects.toMatchObject({
      code: 'store.locked',
      message: expect.stringMatching(/in use by another process/),
    });
    await writer.kill();
    const store = await openStore({ store: path });
    await store.close();
  });
});
