import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../errors.js';
import { decode } from './decode.js';
import { type Item, itemsOf } from './formats.js';

/** More than any article has; a larger one is some other kind of file. In UTF-16 units. */
export const maxArticleLength = 2_000_000;

const suffixes = /\.(txt|md|html?|xhtml|json|jsonl|ndjson|csv|xml|rss|atom)$/i;

/**
 * Reads articles from files, folders (all text, HTML, JSON, JSONL, CSV and feed files below, in the order of their names)
 * and standard input ("-"), one by one. What cannot be read is an item too, with its error; the rest goes on.
 *
 * @example
 * for await (const item of readArticles(['news.jsonl', 'archive/'])) if (item.ok) console.log(item.article.text);
 */
export async function* readArticles(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<Item> {
  for (const path of paths) {
    if (path === '-') yield* items('-', () => collect(stdin));
    else yield* fromPath(path);
  }
}

async function* fromPath(path: string): AsyncGenerator<Item> {
  let folder: boolean;
  try {
    folder = (await stat(path)).isDirectory();
  } catch (error) {
    yield failed(path, unreadable(error));
    return;
  }
  if (!folder) {
    yield* items(path, () => readFile(path));
    return;
  }
  const names = (await readdir(path, { recursive: true })).filter((name) => suffixes.test(name)).sort();
  if (names.length === 0)
    yield failed(
      path,
      new InputError('empty-folder', 'this folder holds no .txt, .html, .json, .jsonl, .csv or feed file'),
    );
  for (const name of names) {
    const file = join(path, name);
    yield* items(file, () => readFile(file));
  }
}

const failed = (item: string, error: InputError): Item => ({ ok: false, item, error });

function unreadable(error: unknown): InputError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new InputError('missing', 'there is no such file', { cause: error });
  if (code === 'EACCES' || code === 'EPERM')
    return new InputError('forbidden', 'it may not be read: check its permissions', { cause: error });
  return new InputError('unreadable', `it cannot be read: ${message}`, { cause: error });
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* items(name: string, read: () => Promise<Uint8Array>): AsyncGenerator<Item> {
  let text: string;
  try {
    text = decode(await read());
  } catch (error) {
    yield failed(name, error instanceof InputError ? error : unreadable(error));
    return;
  }
  for (const item of itemsOf(name, text)) {
    if (item.ok && item.article.text.length > maxArticleLength) {
      const size = (item.article.text.length / 1e6).toFixed(1);
      yield failed(
        item.article.item,
        new InputError(
          'too-long',
          `${size} million characters are too many for one article (at most 2); split it, one article a line of JSONL`,
        ),
      );
    } else yield item;
  }
}
