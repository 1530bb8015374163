import { z } from 'zod';
import { InputError, UsageError } from '../errors.js';
import { Cells, type RawRow } from '../exchange/index.js';
import { appendLines, keepLines, readLines } from './line-file.js';

const letter = z.object({
  item: z.string(),
  format: z.string(),
  row: z.int(),
  error: z.string(),
  cells: z.record(z.string(), z.string()).nullable(),
});

/** A row of event data that failed, with its cells, so that it can be tried again. */
export type FailedLetter = z.infer<typeof letter>;

/** So many failed rows are told one by one; a file of another format would else fill the terminal. */
const MOST_TOLD = 20;

/** Tells which rows failed, the first of them one by one. */
export class FailureNotes {
  private failures = 0;

  constructor(
    private readonly note: (line: string) => void,
    /** Where all of them are kept, if anywhere. */
    private readonly keptIn: string | undefined,
  ) {}

  add(where: string, error: string): void {
    this.failures++;
    if (this.failures <= MOST_TOLD) this.note(`entente: ${where}: ${error}`);
  }

  /** Says how many more there were, and where to read of them. */
  end(): void {
    if (this.failures <= MOST_TOLD) return;
    const where = this.keptIn ?? 'import with --dead-letter FILE to keep them all';
    this.note(`entente: … and ${this.failures - MOST_TOLD} more row(s) failed: ${where}`);
  }
}

/** Opens a file to write rows that failed to; without a path nothing is kept. */
export function openFailedRows(path: string | undefined): { add(failed: FailedLetter): void } {
  if (path === undefined) return { add() {} };
  // A path that cannot be written is told before hours of work, not after them.
  appendLines(path, []);
  return { add: (failed) => appendLines(path, [failed]) };
}

/**
 * The rows of a file of failures.
 *
 * @throws UsageError where there is no such file, or a line of it is no row of that format
 */
export function readFailedRows(path: string, format: string): FailedLetter[] {
  const letters = readLines(path, letter);
  const other = letters.find((one) => one.format !== format);
  if (other)
    throw new UsageError(`${path} holds rows of ${other.format}: entente import ${other.format} --retry ${path}`);
  return letters;
}

/** Keeps of a file of failures only those that failed again; the file goes where none did. */
export const keepFailedRows = (path: string, kept: readonly FailedLetter[]): void => keepLines(path, kept);

/** A kept row as a reader gives it. */
export function rowOfLetter({ row, cells, error }: FailedLetter): RawRow {
  return cells === null ? { row, error: new InputError('cells', error) } : { row, cells: Cells.of(cells) };
}
