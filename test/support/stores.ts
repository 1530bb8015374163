import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { type GraphStore, Neo4jStore, openStore } from '../../src/store/index.js';
import { holdLock } from './file-lock.js';
import { neo4jForTests } from './neo4j.js';

/** An engine that a suite is run on. */
export interface Engine {
  readonly name: string;
  /** An empty store with its schema. */
  open(): Promise<GraphStore>;
  /** The same data again, after the store was closed. */
  reopen(): Promise<GraphStore>;
  /** Ends what `open` began; the suite's last step. */
  clean(): Promise<void>;
}

/** The embedded store, in a folder of its own. */
export function embeddedEngine(): Engine {
  // Made at the first opening: where a suite is skipped, nothing cleans up.
  let folder: string | null = null;
  let count = 0;
  const path = () => {
    folder ??= mkdtempSync(join(tmpdir(), 'entente-store-'));
    return join(folder, `${count}.db`);
  };
  return {
    name: 'embedded',
    open: () => {
      count++;
      return openStore({ store: path() });
    },
    reopen: () => openStore({ store: path() }),
    clean: async () => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
      folder = null;
    },
  };
}

/**
 * The run's Neo4j server, emptied at every opening; or why there is none. It has one database, so from the first
 * opening to `clean` no other test file gets it.
 */
export function neo4jEngine(): Engine | { readonly skip: string } {
  const given = neo4jForTests();
  if ('skip' in given) return given;
  const { url, user, password } = given;
  const options = { store: url, user, password };
  let release: (() => void) | null = null;
  return {
    name: 'neo4j',
    open: async () => {
      release ??= await holdLock(join(tmpdir(), `entente-neo4j-${new URL(url).port}.lock`));
      const store = await Neo4jStore.open(url, { user, password });
      await store.run('MATCH (n) DETACH DELETE n');
      await store.close();
      return openStore(options);
    },
    reopen: () => openStore(options),
    clean: async () => {
      release?.();
      release = null;
    },
  };
}

/** Runs a suite on both engines; where there is no Neo4j, its skip says why. */
export function onBoth(suite: (engine: Engine) => void): void {
  describe('embedded', () => suite(embeddedEngine()));
  const other = neo4jEngine();
  if ('skip' in other) test.skip(`neo4j: ${other.skip}`, () => {});
  else describe('neo4j', () => suite(other));
}
