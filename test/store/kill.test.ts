import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { EmbeddedWriter } from '../support/child.js';

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
