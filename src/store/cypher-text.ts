/**
 * A Cypher text without what is not code: comments become spaces, and so does what stands between quotes or
 * backticks, so that positions stay.
 *
 * The pattern, in order: a string in double quotes with escapes, one in single quotes, a name in backticks, a comment
 * to the end of the line, a comment over lines.
 *
 * @example
 * bareCypher("RETURN 'LOAD CSV' // x") //=> "RETURN                "
 */
export function bareCypher(statement: string): string {
  const quiet = /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return statement.replace(quiet, (text) => text.replace(/[^\n]/g, ' '));
}

/**
 * True for a statement that has no writing clause. (A reader's convenience, not a guard: what must not write is opened
 * read-only.)
 */
export function onlyReads(statement: string): boolean {
  return !/\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD)\b/i.test(bareCypher(statement));
}

/** A position in a text, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * The line of a statement where an error is, with a caret below.
 *
 * @example
 * excerpt('MATCH (n)\nRETRN n', { line: 2, column: 1 })
 * //=> "  2 | RETRN n\n    | ^"
 */
export function excerpt(statement: string, { line, column }: Position): string {
  const text = statement.split(/\r?\n/)[line - 1] ?? '';
  // A long line is cut around the error.
  const from = Math.max(0, column - 80);
  const shown = text.slice(from, from + 120).replaceAll('\t', ' ');
  const number = String(line);
  return `  ${number} | ${shown}\n  ${' '.repeat(number.length)} | ${' '.repeat(Math.max(0, column - 1 - from))}^`;
}

/** The position of the first use of a name in a statement's code, or null. */
export function positionOf(statement: string, name: string): Position | null {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const match = new RegExp(`(?<![\\w$.])${escaped}(?!\\w)`).exec(bareCypher(statement));
  if (match === null) return null;
  const before = statement.slice(0, match.index).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
