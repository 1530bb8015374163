import { readFileSync } from 'node:fs';
import { load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import { builtValue } from './built-values.js';
import { DataError } from './errors.js';

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new DataError('missing', `cannot read ${file}: ${(error as Error).message}; reinstall entente`, {
      cause: error,
    });
  }
}

/** Says which row of which file is wrong, and how; `own` files are an analyst's to mend. */
function complain(file: string, where: string, error: z.ZodError, own: boolean): never {
  const why = error.issues.map((issue) => [...issue.path.slice(0, 3), issue.message].join(': ')).join('; ');
  throw malformed(file, where, why, own, { cause: error });
}

/** Where rows stand that an analyst wrote: "file: line 3". */
const places = new WeakMap<object, string>();

/**
 * Where a row of an analyst's table stands, to say so where it proves wrong only beside other tables; null for rows of
 * the package, which tests check.
 */
export const placeOf = (row: object): string | null => places.get(row) ?? null;

/**
 * Reads a tab-separated table with a header line; each row is checked, and a bad one named by its line. In an analyst's
 * own table (`own`) a column or cell that means nothing is an error too, and rows remember where they stand.
 */
export function readTable<S extends z.ZodObject>(file: string, row: S, own = false): z.infer<S>[] {
  return tableRows(file, read(file), row, own);
}

/**
 * Reads a table of the package as `readTable` does, but from what the build made of it where it did: for a table that
 * is always read as the same rows.
 */
export function readBuiltTable<S extends z.ZodObject>(file: string, row: S): z.infer<S>[] {
  const text = read(file);
  return builtValue(text, () => tableRows(file, text, row, false));
}

function tableRows<S extends z.ZodObject>(file: string, text: string, row: S, own: boolean): z.infer<S>[] {
  const [head = '', ...lines] = text.split(/\r?\n/);
  const names = head.replace(/^\ufeff/, '').split('\t');
  checkColumns(file, names, row, own);
  const columns = Object.entries(row.shape).map(([name, field]) => columnOf(name, field, names.indexOf(name)));
  const rows: z.infer<S>[] = [];
  lines.forEach((line, i) => {
    if (line === '' || line.startsWith('#') || line.trim() === '') return;
    const cells = line.split('\t');
    const where = `line ${i + 2}`;
    if (own && cells.length > names.length)
      throw malformed(file, where, `${cells.length} cells under ${names.length} columns; tabs separate cells`, own);
    const record: Record<string, unknown> = {};
    for (const { name, at, read: readCell } of columns) {
      const parsed = readCell(at < 0 ? undefined : (cells[at] ?? '').trim());
      if (!parsed.success) complain(file, `${where}, column ${name}`, parsed.error, own);
      record[name] = parsed.data;
    }
    const made = record as z.infer<S>;
    if (own) places.set(made, `${file}: ${where}`);
    rows.push(made);
  });
  return rows;
}

interface Column {
  readonly name: string;
  /** Its place in the file; -1 where the file leaves it out. */
  readonly at: number;
  readonly read: (cell: string | undefined) => z.ZodSafeParseResult<unknown>;
}

/** A column's reader: what is seen at a glance to be right, or was asked before, costs no schema. */
function columnOf(name: string, field: z.core.$ZodType, at: number): Column {
  const quick = field instanceof z.ZodString ? glance(field) : null;
  if (quick)
    return {
      name,
      at,
      read: (cell) =>
        cell !== undefined && quick(cell) ? { success: true, data: cell } : (field as z.ZodString).safeParse(cell),
    };
  const known = new Map<string | undefined, z.ZodSafeParseResult<unknown>>();
  const ask = (cell: string | undefined) => {
    const before = known.get(cell);
    if (before) return before;
    const parsed = (field as z.ZodType).safeParse(cell);
    known.set(cell, parsed);
    return parsed;
  };
  return { name, at, read: ask };
}

/** The test that a text with no other conditions than a length and patterns must pass; null for other schemas. */
function glance(field: z.ZodString): ((cell: string) => boolean) | null {
  const defs = (field.def.checks ?? []).map(
    (check) => check._zod.def as { check: string; minimum?: number; pattern?: RegExp },
  );
  if (!defs.every((def) => def.check === 'min_length' || def.pattern !== undefined)) return null;
  const least = Math.max(0, ...defs.map((def) => def.minimum ?? 0));
  const patterns = defs.flatMap((def) => def.pattern ?? []);
  return (cell) => cell.length >= least && patterns.every((pattern) => pattern.test(cell));
}

function checkColumns(file: string, names: readonly string[], row: z.ZodObject, own: boolean): void {
  const columns = Object.keys(row.shape);
  const missing = columns.filter((c) => !names.includes(c) && !row.shape[c]!.safeParse(undefined).success);
  const unknown = own ? names.filter((name) => !columns.includes(name)) : [];
  if (missing.length === 0 && unknown.length === 0) return;
  const wrong = [...missing.map((c) => `column ${c} is missing`), ...unknown.map((c) => `there is no column "${c}"`)];
  throw malformed(
    file,
    'line 1',
    `${wrong.join('; ')}; the columns, separated by tabs, are: ${columns.join(' ')}`,
    own,
  );
}

function malformed(file: string, where: string, why: string, own: boolean, options?: ErrorOptions): DataError {
  return new DataError(own ? 'overlay' : 'malformed', `${file}: ${where}: ${why}`, options);
}

/** Reads a YAML file and checks its shape. */
export function readYaml<T>(file: string, shape: z.ZodType<T>, own = false): T {
  const text = read(file);
  const made = () => checkedYaml(file, text, shape, own);
  return own ? made() : builtValue(text, made);
}

function checkedYaml<T>(file: string, text: string, shape: z.ZodType<T>, own: boolean): T {
  let value: unknown;
  try {
    value = load(text, { filename: file });
  } catch (error) {
    const line = error instanceof YAMLException && error.mark ? `line ${error.mark.line + 1}` : 'its content';
    const why = error instanceof YAMLException ? error.reason : (error as Error).message.split('\n')[0]!;
    throw malformed(file, line, why, own, { cause: error });
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) complain(file, 'its content', parsed.error, own);
  return parsed.data;
}
