import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the build leaves them: the same folder under the tests and when installed. */
const FOLDER = fileURLToPath(new URL('../dist/lexicon/', import.meta.url));

/** Named by the text that it was made of, so that an edited file is never taken for the one that was built. */
const nameOf = (text: string): string => `${createHash('sha256').update(text).digest('hex').slice(0, 32)}.json`;

/** What a build reads, by the name of its file; null outside a build. */
let kept: Map<string, string> | null = null;

/**
 * The value that a file of the lexicon stands for, read and checked: taken from what the build made of the same text,
 * where it did, and made anew where it did not. The value must survive JSON.
 *
 * @example
 * builtValue('- id: visit', () => load('- id: visit')) //=> [{ id: 'visit' }]
 *
 * Throws what `make` throws.
 */
export function builtValue<T>(text: string, make: () => T): T {
  const name = nameOf(text);
  const built = join(FOLDER, name);
  if (kept === null) return existsSync(built) ? (JSON.parse(readFileSync(built, 'utf8')) as T) : make();
  const made = make();
  kept.set(name, JSON.stringify(made));
  return made;
}

/** Builds the values of all the files that `readAll` reads, in place of those built before. */
export function buildValues(readAll: () => void): void {
  kept = new Map();
  try {
    readAll();
    mkdirSync(FOLDER, { recursive: true });
    for (const name of readdirSync(FOLDER)) if (!kept.has(name)) rmSync(join(FOLDER, name));
    for (const [name, value] of kept) {
      writeFileSync(join(FOLDER, `${name}.part`), value);
      renameSync(join(FOLDER, `${name}.part`), join(FOLDER, name));
    }
  } finally {
    kept = null;
  }
}
