import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { InputError, UsageError } from '../errors.js';
import { Cells, columnsOf } from './cells.js';
import type { ImportFormat } from './format.js';

/** A row as a file has it: its cells, or why it has none. */
export type RawRow =
  | { readonly row: number; readonly cells: Cells }
  | { readonly row: number; readonly error: InputError };

/** More than any row has, in UTF-16 units: a file without line ends is some other kind of file. */
const LONGEST_ROW = 4_000_000;

/**
 * The text of a file, in pieces; what is gzipped (by its first bytes) is unpacked.
 *
 * @throws UsageError where it cannot be read
 */
export async function* readText(path: string, stdin: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const source: AsyncIterable<Uint8Array> = path === '-' ? stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  const decoder = new TextDecoder();
  try {
    for await (const chunk of unzipped(source)) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError(`${path}: there is no such file`, { cause: error });
    if (code?.startsWith('Z_'))
      throw new InputError('gzip', `${path}: the gzipped file is damaged or cut short (${message}); fetch it again`, {
        cause: error,
      });
    if (code !== undefined) throw new UsageError(`${path}: it cannot be read: ${message}`, { cause: error });
    throw error;
  }
}

async function* unzipped(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const all = (async function* () {
    yield first.value;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  })();
  const { value } = first;
  if (value[0] !== 0x1f || value[1] !== 0x8b) {
    yield* all;
    return;
  }
  const { Readable } = await import('node:stream');
  const input = Readable.from(all);
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  yield* input.pipe(gunzip) as AsyncIterable<Uint8Array>;
}

/** A text without what stands behind its last line end: whoever wrote it may have been killed within a line. */
export async function* wholeLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of text) {
    const end = piece.lastIndexOf('\n') + 1;
    if (end > 0) yield rest + piece.slice(0, end);
    rest = end > 0 ? piece.slice(end) : rest + piece;
  }
}

/** A text once its first piece has come; null where none comes. */
export async function begun(text: AsyncIterable<string>): Promise<AsyncIterable<string> | null> {
  const pieces = peek(text);
  return (await pieces.first()) === '' ? null : pieces.all();
}

/** The lines of a text that comes in pieces. */
export async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    if (rest.length > LONGEST_ROW)
      throw new InputError('row', `a line is longer than ${LONGEST_ROW} characters: this is no table of events`);
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  if (rest !== '') yield rest;
}

/**
 * The rows of a file of event data, one by one: a file larger than memory is no matter.
 *
 * @param from the number of the first row, where the text is the rest of a file
 */
export async function* readRows(format: ImportFormat, text: AsyncIterable<string>, from = 1): AsyncGenerator<RawRow> {
  if (format.layout === 'jsonl') yield* jsonRows(linesOf(text), from);
  else if (format.layout === 'csv') yield* csvRows(format, text, from);
  else yield* tabRows(format, text, from);
}

async function* tabRows(format: ImportFormat, text: AsyncIterable<string>, from: number): AsyncGenerator<RawRow> {
  const pieces = peek(text);
  const head = (await pieces.first()).split('\n', 1)[0]!;
  // BigQuery's downloads of the same tables have commas, and quote what holds one.
  if (!head.includes('\t') && head.includes(',')) {
    yield* csvRows(format, pieces.all(), from);
    return;
  }
  let columns: ReadonlyMap<string, number> | null = null;
  let row = from;
  for await (const line of linesOf(pieces.all())) {
    if (line === '') continue;
    const values = line.split('\t');
    if (columns === null) {
      const header = headerOf(format, values);
      columns = columnsOf(header ?? format.columns ?? []);
      if (header !== null) continue;
      if (format.columns === null) throw noHeader(format);
    }
    yield rowOf(format, columns, values, row++);
  }
}

async function* csvRows(format: ImportFormat, text: AsyncIterable<string>, from: number): AsyncGenerator<RawRow> {
  const { Readable } = await import('node:stream');
  const parser = Readable.from(text).pipe(
    parse({
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    }),
  );
  let columns: ReadonlyMap<string, number> | null = null;
  let row = from;
  for await (const values of parser as AsyncIterable<string[]>) {
    if (columns === null) {
      const header = headerOf(format, values);
      columns = columnsOf(header ?? format.columns ?? []);
      if (header !== null) continue;
      if (format.columns === null) throw noHeader(format);
    }
    yield rowOf(format, columns, values, row++);
  }
}

/** A row with the number of cells that its format has; the last one may be missing. */
function rowOf(
  format: ImportFormat,
  columns: ReadonlyMap<string, number>,
  values: readonly string[],
  row: number,
): RawRow {
  if (values.length <= columns.size && (format.columns === null || values.length >= format.columns.length - 1))
    return { row, cells: new Cells(columns, values) };
  return { row, error: new InputError('cells', `${values.length} cells, where ${format.name} has ${columns.size}`) };
}

async function* jsonRows(lines: AsyncIterable<string>, from: number): AsyncGenerator<RawRow> {
  let row = from;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('no object');
      const cells = flat(value as Record<string, unknown>);
      yield { row: row++, cells: new Cells(columnsOf([...cells.keys()]), [...cells.values()]) };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      yield { row: row++, error: new InputError('json', `the line is no JSON object: ${error.message}`) };
    }
  }
}

/** An object's values as cells: `actor.name` for what is nested, lists with `;` between. */
function flat(value: Record<string, unknown>, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, one] of Object.entries(value)) {
    const name = prefix + key;
    if (Array.isArray(one)) found.set(name, one.map(String).join(';'));
    else if (typeof one === 'object' && one !== null)
      for (const [inner, text] of flat(one as Record<string, unknown>, `${name}.`)) found.set(inner, text);
    else found.set(name, one === null ? '' : String(one));
  }
  return found;
}

/**
 * True where a file of a format, by its first line, begins with a header.
 *
 * @throws UsageError for the header of another format
 */
export function hasHeader(format: ImportFormat, line: string): boolean {
  if (format.layout === 'jsonl') return false;
  return format.columns === null || headerOf(format, line.split(line.includes('\t') ? '\t' : ',')) !== null;
}

/** A header's names as the format spells them, or null where the line is a row already. */
function headerOf(format: ImportFormat, values: readonly string[]): string[] | null {
  const given = values.map((value) => value.replace(/^\ufeff/, '').trim());
  const lower = new Set(given.map((name) => name.toLowerCase()));
  const missing = format.required.filter((name) => !lower.has(name.toLowerCase()));
  if (missing.length === format.required.length && format.columns !== null) return null;
  if (missing.length > 0)
    throw new UsageError(`this is no file of ${format.name}: its header lacks ${missing.slice(0, 5).join(', ')}`);
  const spelled = new Map([...(format.columns ?? []), ...format.required].map((name) => [name.toLowerCase(), name]));
  return given.map((name) => spelled.get(name.toLowerCase()) ?? name);
}

function noHeader(format: ImportFormat): UsageError {
  return new UsageError(`a file of ${format.name} begins with a header: ${format.required.join(', ')}`);
}

/** A stream whose first piece may be looked at before it is read. */
function peek(text: AsyncIterable<string>) {
  const pieces = text[Symbol.asyncIterator]();
  let head: string | null = null;
  return {
    async first(): Promise<string> {
      head = '';
      while (!head.includes('\n') && head.length < LONGEST_ROW) {
        const next = await pieces.next();
        if (next.done) break;
        head += next.value;
      }
      return head;
    },
    async *all(): AsyncGenerator<string> {
      if (head !== null) yield head;
      for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
    },
  };
}
