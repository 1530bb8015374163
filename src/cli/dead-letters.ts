import { existsSync } from 'node:fs';
import { z } from 'zod';
import { type Item, type RawArticle, readArticles } from '../article/index.js';
import type { CodeOptions } from '../pipeline.js';
import { appendLines, keepLines, readLines } from './line-file.js';

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
  appendLines(path, []);
  return {
    add(failed) {
      if (known.has(keyOf(failed))) return;
      known.add(keyOf(failed));
      appendLines(path, [failed]);
    },
  };
}

/**
 * The items of a file of failures.
 *
 * @throws UsageError where there is no such file, or a line of it is none
 */
export function readDeadLetters(path: string): DeadLetter[] {
  return readLines(path, letter);
}

/** Keeps of a file of failures only those that failed again; the file goes where none did. */
export const keepDeadLetters = (path: string, kept: readonly DeadLetter[]): void => keepLines(path, kept);

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
