import type { GraphStore, Parameters } from './store.js';

/** Values in order. A list is one, and so is what an engine keeps as bytes until a value is asked for. */
export interface Column<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

/** Columns by name. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/**
 * Runs a statement and gives the columns of its rows, in which nothing may be null: for reading a hundred thousand values
 * and more. An engine that can hands them over as they lie in memory, without a JavaScript value each; of others they are
 * asked for as lists, which is three times as quick as a row each.
 *
 * @example
 * const { id } = await readColumns(store, 'MATCH (e:Event) RETURN e.id AS id', ['id']);
 * id.at(0) //=> "event:0123456789abcdef0123"
 */
export async function readColumns<Name extends string>(
  store: GraphStore,
  statement: string,
  names: readonly Name[],
  parameters?: Parameters,
): Promise<Readonly<Record<Name, Column<unknown>>>> {
  if (store.columns) return { ...none(names), ...(await store.columns(statement, parameters)) };
  const lists = names.map((name) => `collect(${name}) AS ${name}`);
  const [row] = await store.run(`CALL {\n${statement}\n}\nRETURN ${lists.join(', ')}`, parameters);
  return { ...none(names), ...(row as unknown as Columns) };
}

function none<Name extends string>(names: readonly Name[]): Record<Name, Column<unknown>> {
  return Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Column<unknown>>;
}
