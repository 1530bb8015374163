import { parse } from 'csv-parse/sync';
import { InputError } from '../errors.js';
import type { Item } from './formats.js';
import { fromJson } from './raw-article.js';

const COLUMNS = ['id', 'url', 'title', 'text', 'published', 'language', 'source'] as const;

/**
 * The articles of a CSV file with a header: the columns of {@link COLUMNS} in any order, `text` at least; others are let
 * pass, empty cells are nothing.
 */
export function* csvArticles(name: string, text: string): Generator<Item> {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, delimiter: delimiterOf(text) });
  } catch (error) {
    const why = (error as Error).message;
    yield { ok: false, item: name, error: new InputError('csv', `this CSV cannot be read: ${why}`, { cause: error }) };
    return;
  }
  const [header = [], ...lines] = rows;
  const places = COLUMNS.map(
    (column) => [column, header.findIndex((cell) => cell.trim().toLowerCase() === column)] as const,
  );
  if (places.every(([column, at]) => column !== 'text' || at < 0)) {
    const error = new InputError(
      'csv',
      `the header has no column "text"; articles have the columns ${COLUMNS.join(', ')}`,
    );
    yield { ok: false, item: name, error };
    return;
  }
  for (const [i, line] of lines.entries()) {
    const item = `${name}:${i + 2}`;
    const cells = places.flatMap(([column, at]) => (at >= 0 && line[at] ? [[column, line[at]] as const] : []));
    try {
      yield { ok: true, article: fromJson({ text: '', ...Object.fromEntries(cells) }, item) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { ok: false, item, error };
    }
  }
}

/** What stands between the cells of the header. */
function delimiterOf(text: string): string {
  const head = text.split('\n', 1)[0]!;
  return [',', ';', '\t'].find((mark) => head.includes(mark)) ?? ',';
}
