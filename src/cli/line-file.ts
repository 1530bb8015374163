import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';
import { UsageError } from '../errors.js';

/** Writes items to the end of a file, a JSON line each. */
export function appendLines(path: string, items: readonly unknown[]): void {
  attempt(path, () => appendFileSync(path, textOf(items)));
}

/**
 * The items of a file of failures.
 *
 * @throws UsageError where there is no such file, or a line of it is none
 */
export function readLines<T>(path: string, shape: z.ZodType<T>): T[] {
  const lines = attempt(path, () => readFileSync(path, 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = shape.safeParse(parseJson(line));
    // A process that was killed while it wrote leaves the last line short: its item is found again by the next run.
    if (!parsed.success && index === lines.length - 1) return [];
    if (!parsed.success)
      throw new UsageError(`${path}: line ${index + 1} is no failed item; give a file that --dead-letter wrote`);
    return [parsed.data];
  });
}

/** Keeps of a file only these items; the file goes where there are none. */
export function keepLines(path: string, kept: readonly unknown[]): void {
  if (kept.length === 0) {
    rmSync(path, { force: true });
    return;
  }
  const fresh = `${path}.new`;
  writeFileSync(fresh, textOf(kept));
  renameSync(fresh, path);
}

const textOf = (items: readonly unknown[]): string => items.map((one) => `${JSON.stringify(one)}\n`).join('');

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UsageError(`the file of failed items ${path} cannot be used: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
