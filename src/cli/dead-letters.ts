import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type Item, type RawArticle, readArticles } from '../article/index.js';
import { UsageError } from '../errors.js';
import type { CodeOptions } from '../pipeline.js';

const text = z.string().nullable();
const rawArticle = z.object({
  item: z.string(),
  id: text,
  url: text,
  title: text,
  text: z.string(),
  published: text,
  language: text,
  source: text,
});
const given = z.object({
  published: z.string().optional(),
  language: z.string().optional(),
  source: z.string().optional(),
});
const letter = z.object({ item: z.string(), error: z.string(), article: rawArticle.nullable(), given });

/** An item that failed, with all it takes to try it again: the article where it could be read, else its name. */
export type DeadLetter = z.infer<typeof letter>;

/** An item to be coded, with what the command line says of it. */
export interface GivenItem {
  readonly item: Item;
  readonly given: CodeOptions;
}

/** A file of items that failed, a JSON line each. */
export interface DeadLetterFile {
  /** Writes an item to the end of the file; one that stands there with the same reason is not written again. */
  add(failed: DeadLetter): void;
}

/** Opens a file to write failures to; without a path nothing is kept. */
export function openDeadLetters(path: string | undefined): DeadLetterFile {
  if (path === undefined) return { add() {} };
  const known = new Set(existsSync(path) ? readDeadLetters(path).map(keyOf) : []);
  // A path that cannot be written is told before hours of work, not after them.
  attempt(path, () => appendFileSync(path, ''));
  return {
    add(failed) {
      if (known.has(keyOf(failed))) return;
      known.add(keyOf(failed));
      attempt(path, () => appendFileSync(path, `${JSON.stringify(failed)}\n`));
    },
  };
}

/**
 * The items of a file of failures.
 *
 * @throws UsageError where there is no such file, or a line of it is none
 */
export function readDeadLetters(path: string): DeadLetter[] {
  const lines = attempt(path, () => readFileSync(path, 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = letter.safeParse(parseJson(line));
    // A process that was killed while it wrote leaves the last line short: its item is found again by the next run.
    if (!parsed.success && index === lines.length - 1) return [];
    if (!parsed.success)
      throw new UsageError(`${path}: line ${index + 1} is no failed item; give a file that --dead-letter wrote`);
    return [parsed.data];
  });
}

/** Keeps of a file of failures only those that failed again; the file goes where none did. */
export function keepDeadLetters(path: string, kept: readonly DeadLetter[]): void {
  if (kept.length === 0) {
    rmSync(path, { force: true });
    return;
  }
  const fresh = `${path}.new`;
  writeFileSync(fresh, kept.map((one) => `${JSON.stringify(one)}\n`).join(''));
  renameSync(fresh, path);
}

/** The items of failures, to be tried again: those that could not be read are read anew. */
export async function* itemsOfLetters(letters: readonly DeadLetter[]): AsyncGenerator<GivenItem> {
  for (const { item, article, given: options } of letters) {
    if (article !== null) yield { item: { ok: true, article }, given: options };
    else yield* again(item, options);
  }
}

/** "news.jsonl:3" is the third article of news.jsonl. */
async function* again(name: string, options: CodeOptions): AsyncGenerator<GivenItem> {
  const file = existsSync(name) ? name : name.replace(/:\d+$/, '');
  for await (const item of readArticles([file])) {
    if (nameOf(item) === name) yield { item, given: options };
  }
}

const nameOf = (item: Item): string => (item.ok ? item.article.item : item.item);

/** What a failed article is kept as. */
export function letterOf(item: string, error: string, article: RawArticle | null, options: CodeOptions): DeadLetter {
  return { item, error, article, given: options };
}

const keyOf = ({ item, error }: DeadLetter): string => `${item}\n${error}`;

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
