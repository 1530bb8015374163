import { StoreError } from '../errors.js';
import { cypherNames, cypherText } from './cypher-files.js';
import type { GraphStore } from './store.js';

/** Raised when what stands in a store changes its meaning, so that an older store needs `entente migrate`. */
export const SCHEMA_VERSION = 3;

/** What a store says of itself. */
export interface StoreInfo {
  readonly schemaVersion: number;
  /** The versions of language, lexicon and models that coded last; null before the first article. */
  readonly codedBy: string | null;
}

/** What a store says of itself, or null where it holds nothing of Entente's yet. */
export async function storeInfo(store: GraphStore): Promise<StoreInfo | null> {
  const [row] = await store.run(cypherText('internal', 'store-info'));
  if (row === undefined) return null;
  return { schemaVersion: Number(row.schemaVersion), codedBy: row.codedBy === null ? null : String(row.codedBy) };
}

/**
 * Makes a store ready: a new one gets its constraints, its indexes and the `:Store` node.
 *
 * @throws StoreError where the store was made by an older or a newer Entente
 */
export async function prepareStore(store: GraphStore): Promise<void> {
  if (await checkStore(store)) return;
  for (const statement of schemaStatements(store)) await store.run(statement);
  await store.run(cypherText('write', 'create-store'), { schemaVersion: SCHEMA_VERSION, codedBy: null });
}

/** True for a store of this version, false for a new one. */
export async function checkStore(store: GraphStore): Promise<boolean> {
  const info = await storeInfo(store);
  if (info === null) return false;
  if (info.schemaVersion < SCHEMA_VERSION) {
    const versions = `version ${info.schemaVersion}, this is ${SCHEMA_VERSION}`;
    throw new StoreError('older', `The store was made by an older Entente (${versions}): run entente migrate first.`);
  }
  if (info.schemaVersion > SCHEMA_VERSION) {
    const versions = `version ${info.schemaVersion}, this is ${SCHEMA_VERSION}`;
    throw new StoreError('newer', `The store was made by a newer Entente (${versions}): update Entente.`);
  }
  return true;
}

/** The constraints and indexes that an engine needs, one statement each. */
export function schemaStatements(store: Pick<GraphStore, 'features'>): string[] {
  const { constraintsIndex, labelIndexes } = store.features;
  const folders = [
    ...(constraintsIndex ? [] : (['embedded/schema'] as const)),
    'schema' as const,
    ...(labelIndexes ? (['neo4j/schema'] as const) : []),
  ];
  return folders.flatMap((folder) => cypherNames(folder).map((name) => cypherText(folder, name)));
}
