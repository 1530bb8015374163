import { groupBy } from '../../graph/index.js';
import type { Row, Value } from '../../store/index.js';

/** A value of a row as text; null where it has none. */
export const textOf = (value: Value | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

/** A value of a row as a number. */
export const numberOf = (value: Value | undefined): number => Number(value ?? 0);

/** A value of a row as a list of texts. */
export const textsOf = (value: Value | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);

/** An address that a page may link to: a "javascript:" one is not told. */
export function webAddress(value: Value | undefined): string | null {
  const text = textOf(value);
  return text !== null && /^https?:\/\//i.test(text) ? text : null;
}

/** Rows by the value of a column, in their order. */
export function grouped(rows: readonly Row[], column: string): Map<string, Row[]> {
  return groupBy(rows, (row) => String(row[column]));
}
