import type { Parameters, ParameterValue } from './store.js';

/** A statement that takes its rows as lists, and the names of what each list holds, in order. */
export interface PositionalStatement {
  readonly statement: string;
  readonly columns: readonly string[];
}

/**
 * A statement over `$rows` of maps as one over `$rows` of lists: `row.name` becomes `row[0]` and so on.
 *
 * The files of cypher/ stay readable, and a batch travels without its keys: handing 10,000 rows of 20 properties to the
 * embedded engine takes a quarter of the time.
 *
 * @example
 * positional('UNWIND $rows AS row MERGE (p:Place {id: row.id}) SET p.name = row.name')
 * //=> { statement: 'UNWIND $rows AS row MERGE (p:Place {id: row[0]}) SET p.name = row[1]', columns: ['id', 'name'] }
 */
export function positional(statement: string): PositionalStatement {
  const columns: string[] = [];
  const text = statement.replace(/\brow\.(\w+)/g, (_match, name: string) => {
    if (!columns.includes(name)) columns.push(name);
    return `row[${columns.indexOf(name)}]`;
  });
  return { statement: text, columns };
}

/** A row, or its parts: to hand these over as they are spares a copy of each. */
export type RowParts = Parameters | readonly Parameters[];

/** The values of a row in the order of the columns; what a row lacks is null. */
export function valuesOf(row: RowParts, columns: readonly string[]): ParameterValue[] {
  if (!isParts(row)) return columns.map((column) => row[column] ?? null);
  return columns.map((column) => {
    for (const part of row) {
      const value = part[column];
      if (value !== undefined) return value;
    }
    return null;
  });
}

function isParts(row: RowParts): row is readonly Parameters[] {
  return Array.isArray(row);
}
