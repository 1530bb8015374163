import type { GraphStore, Parameters } from './store.js';

/** Values in order. A list is one, and so is what an engine keeps as bytes until a value is asked for. */
export interface Column<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

/** The lists of one row, by name. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/**
 * Runs a statement that gives one row of lists, for reading a hundred thousand values and more: an engine that can hands
 * them over as they lie in memory, without a JavaScript value each.
 *
 * @example
 * const { ids } = await readColumns(store, 'MATCH (e:Event) RETURN collect(e.id) AS ids');
 * ids?.at(0) //=> "event:0123456789abcdef0123"
 */
export async function readColumns(store: GraphStore, statement: string, parameters?: Parameters): Promise<Columns> {
  if (store.columns) return store.columns(statement, parameters);
  const [row] = await store.run(statement, parameters);
  return (row ?? {}) as unknown as Columns;
}

/**
 * A column of a known type; empty where the statement gave no row.
 *
 * @example
 * column<string>(columns, 'ids').length //=> 99559
 */
export function column<T>(columns: Columns, name: string): Column<T> {
  return (columns[name] ?? []) as Column<T>;
}
