import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';
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

/** Says which row of which file is wrong, and how. */
function complain(file: string, where: string, error: z.ZodError): never {
  throw new DataError('malformed', `${file}: ${where}: ${z.prettifyError(error).replace(/\s*\n\s*/g, '; ')}`, {
    cause: error,
  });
}

/** Reads a tab-separated table with a header line; each row is checked, and a bad one named by its line. */
export function readTable<T>(file: string, row: z.ZodType<T>): T[] {
  const [head = '', ...lines] = read(file).split(/\r?\n/);
  const names = head.split('\t');
  const rows: T[] = [];
  lines.forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    const parsed = row.safeParse(Object.fromEntries(names.map((name, c) => [name, (cells[c] ?? '').trim()])));
    if (!parsed.success) complain(file, `line ${i + 2}`, parsed.error);
    rows.push(parsed.data);
  });
  return rows;
}

/** Reads a YAML file and checks its shape. */
export function readYaml<T>(file: string, shape: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = load(read(file), { filename: file });
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError('malformed', `${file}: ${(error as Error).message.split('\n')[0]}`, { cause: error });
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) complain(file, 'its content', parsed.error);
  return parsed.data;
}
