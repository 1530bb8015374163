import { cypherText } from './cypher-files.js';
import { positional, type RowParts, valuesOf } from './positional.js';
import type { ParameterValue, Row, Runner } from './store.js';

/** Rows of one statement at most: more would make a parameter of many megabytes. */
const ROWS = 5_000;

/** Runs one file of cypher/write on some rows; nothing where there are none. */
export async function writeRows(runner: Runner, name: string, rows: readonly RowParts[]): Promise<void> {
  if (rows.length > 0) await runRows(runner, cypherText('write', name), rows);
}

/** Runs a statement over `$rows` on some rows, in pieces, and gives what it returns for all of them. */
export async function runRows(runner: Runner, text: string, rows: readonly RowParts[]): Promise<Row[]> {
  const { statement, columns } = positional(text);
  const found: Row[] = [];
  for (const chunk of chunks(rows, ROWS)) {
    const part = await runner.run(statement, { rows: chunk.map((row) => valuesOf(row, columns)) });
    for (const row of part) found.push(row);
  }
  return found;
}

/** Rows of a statement that is on its way while the rows of the next are made ready. */
const PIECE = 1_000;

/**
 * Runs a statement over `$rows` that creates what no other row of it needs: in pieces, each handed over while the engine
 * works on those before, for which it has threads of its own. Nothing where there are no rows.
 */
export async function createRows(runner: Runner, text: string, rows: Iterable<RowParts>): Promise<void> {
  const { statement, columns } = positional(text);
  const running: Promise<unknown>[] = [];
  let values: ParameterValue[][] = [];
  const begin = () => {
    running.push(runner.run(statement, { rows: values }));
    values = [];
  };
  for (const row of rows) {
    values.push(valuesOf(row, columns));
    if (values.length >= PIECE) begin();
  }
  if (values.length > 0) begin();
  await allOf(running);
}

/** Waits for all, also where one fails: a transaction cannot be rolled back while statements of it run. */
export async function allOf(running: readonly Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(running)) if (result.status === 'rejected') throw result.reason;
}

/** What comes of the second, once both have ended. */
export async function meanwhile<T>(running: Promise<unknown>, other: Promise<T>): Promise<T> {
  await allOf([running, other]);
  return other;
}

/** Runs one file of cypher/write on some ids; nothing where there are none. */
export async function writeIds(runner: Runner, name: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await runIds(runner, cypherText('write', name), ids);
}

/** Runs a statement over `$ids` on some, in pieces. */
export async function runIds(runner: Runner, statement: string, ids: readonly string[]): Promise<void> {
  for (const chunk of chunks(ids, ROWS)) await runner.run(statement, { ids: chunk });
}

/** Those of some ids that a file of cypher/internal finds. */
export async function knownIds(runner: Runner, name: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await runner.run(cypherText('internal', name), { ids });
  return new Set(rows.map((row) => String(row.id)));
}

/** Those of some named rows that a file of cypher/internal does not find, or finds under a name that sorts later. */
export async function newlyNamed<T extends { readonly id: string; readonly name: string }>(
  runner: Runner,
  query: string,
  rows: readonly T[],
): Promise<T[]> {
  if (rows.length === 0) return [];
  const found = await runner.run(cypherText('internal', query), { ids: rows.map((row) => row.id) });
  const names = new Map(found.map((row) => [String(row.id), String(row.name)]));
  return rows.filter(({ id, name }) => {
    const known = names.get(id);
    return known === undefined || name < known;
  });
}

/** A list in pieces of at most so many. */
export function chunks<T>(values: readonly T[], size: number): T[][] {
  const pieces: T[][] = [];
  for (let start = 0; start < values.length; start += size) pieces.push(values.slice(start, start + size));
  return pieces;
}
