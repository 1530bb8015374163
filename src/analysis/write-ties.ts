import { chunks, cypherText, type GraphStore } from '../store/index.js';
import type { Tie } from './compute-ties.js';

/**
 * Replaces the ties that a store holds: one `:TIE` relationship a pair, one snapshot a store.
 *
 * @example
 * await writeTies(store, computeTies(events, { asOf: '2025-12-31' }), '2025-12-31'); //=> 42
 *
 * @param asOf ISO day that the ties were computed for; it stands on each
 * @returns how many ties were written
 */
export async function writeTies(store: GraphStore, ties: readonly Tie[], asOf: string): Promise<number> {
  const rows = ties.map(({ events, ...tie }) => ({ ...tie, events: events.length }));
  await store.transaction(async (runner) => {
    await runner.run(cypherText('write', 'delete-ties'));
    for (const chunk of chunks(rows, 5_000))
      await runner.run(cypherText('write', 'create-ties'), { rows: chunk, asOf });
  });
  return rows.length;
}
