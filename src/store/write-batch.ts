import { cypherText } from './cypher-files.js';
import { positional, valuesOf } from './positional.js';
import type { Parameters, Row, Runner } from './store.js';

/** Rows of one statement at most: more would make a parameter of many megabytes. */
const ROWS = 5_000;

/** Runs one file of cypher/write on some rows; nothing where there are none. */
export async function writeRows(runner: Runner, name: string, rows: readonly Parameters[]): Promise<void> {
  if (rows.length > 0) await runRows(runner, cypherText('write', name), rows);
}

/** Runs a statement over `$rows` on some rows, in pieces, and gives what it returns for all of them. */
export async function runRows(runner: Runner, text: string, rows: readonly Parameters[]): Promise<Row[]> {
  const { statement, columns } = positional(text);
  const found: Row[] = [];
  for (const chunk of chunks(rows, ROWS)) {
    const part = await runner.run(statement, { rows: chunk.map((row) => valuesOf(row, columns)) });
    for (const row of part) found.push(row);
  }
  return found;
}

/** Runs one file of cypher/write on some ids; nothing where there are none. */
export async function writeIds(runner: Runner, name: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const statement = cypherText('write', name);
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
