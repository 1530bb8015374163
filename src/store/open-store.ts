import { StoreError } from '../errors.js';
import { EmbeddedStore } from './embedded-store.js';
import { Neo4jStore } from './neo4j-store.js';
import { checkStore, prepareStore } from './schema.js';
import type { GraphStore, StoreFeatures } from './store.js';

/** Options of {@link openStore}. */
export interface OpenOptions {
  /** A path, or `bolt://…`, `neo4j://…` (with `+s` or `+ssc` where encrypted). */
  readonly store: string;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  /** Nothing is written, not even the schema of a new store. */
  readonly readOnly?: boolean;
  /** Open a store of an older version as it is, for {@link migrateStore}. */
  readonly older?: boolean;
}

const SERVER = /^(bolt|neo4j)(\+s|\+ssc)?:\/\//i;
const OTHER_SCHEME = /^[a-z][a-z0-9+.-]+:\/\//i;

/**
 * Opens a store by its path or address; a new one gets its schema.
 *
 * @example
 * const store = await openStore({ store: './entente.db' });
 * const server = await openStore({ store: 'bolt://localhost:7687', user: 'neo4j', password });
 *
 * @throws StoreError where it cannot be opened, is another program's, or another version's
 */
export async function openStore(options: OpenOptions): Promise<GraphStore> {
  const store = await connect(options);
  try {
    if (!options.older) await (options.readOnly ? checkStore(store) : prepareStore(store));
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** What the engine of a store can do, by the store's path or address: to open a large one only for this takes many seconds. */
export function featuresOf(store: string): StoreFeatures {
  return SERVER.test(store) ? Neo4jStore.features : EmbeddedStore.features;
}

/** The one place that knows which engines there are. */
async function connect({ store, readOnly, older: _older, ...rest }: OpenOptions): Promise<GraphStore> {
  if (store.trim() === '')
    throw new StoreError('url', 'The store has no name: give --store PATH or --store bolt://HOST:7687.');
  if (SERVER.test(store)) return Neo4jStore.open(store, { ...rest, readOnly });
  if (OTHER_SCHEME.test(store)) {
    throw new StoreError('url', 'The store is neither a path nor a bolt:// or neo4j:// address: write one of these.');
  }
  return EmbeddedStore.open(store, { readOnly });
}
