import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GraphStore, openStore } from '../../src/store/index.js';
import { gdeltLine, importText } from './support.js';

let folder: string;
let store: GraphStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-rows-'));
  store = await openStore({ store: join(folder, 'rows.db') });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const lines = Array.from({ length: 4_500 }, (_, id) => `${gdeltLine({ id })}\n`).join('');

/** The store, but its second transaction fails. */
function failing(): GraphStore {
  let begun = 0;
  const transaction: GraphStore['transaction'] = (work) => {
    if (++begun === 2) return Promise.reject(new Error('the disk is full'));
    return store.transaction(work);
  };
  return new Proxy(store, {
    get(target, name) {
      if (name === 'transaction') return transaction;
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

const count = async () => Number((await store.run('MATCH (e:Event) RETURN count(e) AS n'))[0]!.n);

describe('rows are read while those before are written', () => {
  it('and a batch that fails ends the import; started again, it writes what is missing', async () => {
    await expect(importText(failing(), 'gdelt-events', lines)).rejects.toThrow('the disk is full');
    expect(await count()).toBe(4_000);
    expect(await importText(store, 'gdelt-events', lines)).toMatchObject({ events: 500, skipped: 4_000 });
  });

  it('and a row that comes again in the next batch is skipped', async () => {
    expect(await importText(store, 'gdelt-events', lines + lines)).toMatchObject({
      rows: 9_000,
      events: 4_500,
      skipped: 4_500,
    });
  });
});
