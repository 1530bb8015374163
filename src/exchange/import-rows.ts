import { setImmediate } from 'node:timers/promises';
import { InputError } from '../errors.js';
import type { DescribePolity } from '../graph/index.js';
import { type GraphStore, type Imported, ImportWriter } from '../store/index.js';
import type { ImportFormat, Tools } from './format.js';
import type { RawRow } from './read-rows.js';

/** A row that could not be imported. */
export interface FailedRow {
  readonly row: number;
  readonly error: string;
  /** Its cells by the names of their columns, to be tried again; null where it has none. */
  readonly cells: Readonly<Record<string, string>> | null;
}

/** What an import did. */
export interface ImportReport {
  readonly rows: number;
  readonly events: number;
  readonly mentions: number;
  /** Rows that the store held already. */
  readonly skipped: number;
  /** How many rows failed; {@link ImportReport.failed} lists the first of them. */
  readonly failures: number;
  readonly failed: readonly Omit<FailedRow, 'cells'>[];
  /** Codes that stand for nobody the lexicon knows, and how often they came. */
  readonly unknownCodes: Readonly<Record<string, number>>;
}

/** Options of {@link importRows}. */
export interface ImportOptions {
  readonly describe: DescribePolity;
  /** Called with each row that failed. */
  readonly onFailed?: (failed: FailedRow) => void;
  /** Called after each batch with the rows read so far. */
  readonly onProgress?: (rows: number) => void;
}

/** Rows written in one transaction: most kinds of event come often enough in them to be worth a statement. */
const BATCH = 4_000;

/** Rows read between two pauses: a few milliseconds, in which the engine does not wait for its next statement. */
const BETWEEN_PAUSES = 50;

/** Failed rows that a report lists; all are counted. */
const LISTED = 1_000;

/** Codes that a report lists. */
const LISTED_CODES = 1_000;

/**
 * Reads event data and writes them to a store, batch by batch: a broken-off import is simply started again, since rows that
 * the store holds are skipped. A row that is wrong is listed with its reason, and the rest goes on.
 *
 * @example
 * await importRows(store, gdeltEvents, readRows(gdeltEvents, readText('export.CSV', process.stdin)), tools, { describe });
 * //=> { rows: 1500, events: 1499, mentions: 1499, skipped: 0, failures: 1, failed: [{ row: 7, … }], unknownCodes: {} }
 */
export async function importRows(
  store: GraphStore,
  format: ImportFormat,
  rows: AsyncIterable<RawRow>,
  tools: Omit<Tools, 'unknown'>,
  options: ImportOptions,
): Promise<ImportReport> {
  const writer = await ImportWriter.open(store, options.describe);
  const totals = { rows: 0, events: 0, mentions: 0, skipped: 0, failures: 0 };
  const failed: ImportReport['failed'][number][] = [];
  const unknownCodes = new Map<string, number>();
  const asking: Tools = {
    ...tools,
    unknown(code) {
      const count = unknownCodes.get(code);
      if (count !== undefined || unknownCodes.size < LISTED_CODES) unknownCodes.set(code, (count ?? 0) + 1);
    },
  };
  const fail = (row: number, { message: error }: InputError, cells: FailedRow['cells']) => {
    totals.failures++;
    if (failed.length < LISTED) failed.push({ row, error });
    options.onFailed?.({ row, error, cells });
  };
  let batch: Imported[] = [];
  const write = async (read: readonly Imported[]) => {
    const counts = await writer.write(read);
    totals.events += counts.events;
    totals.mentions += counts.mentions;
    totals.skipped += counts.skipped;
    options.onProgress?.(totals.rows);
  };
  // A batch is written while the next one is read.
  let writing = Promise.allSettled<void>([]);
  const written = async () => {
    for (const result of await writing) if (result.status === 'rejected') throw result.reason;
  };
  const flush = async () => {
    const read = batch;
    batch = [];
    await written();
    writing = Promise.allSettled(read.length > 0 ? [write(read)] : []);
  };
  try {
    for await (const raw of rows) {
      if (totals.rows % BETWEEN_PAUSES === 0) await setImmediate();
      totals.rows++;
      if ('error' in raw) {
        fail(raw.row, raw.error, null);
        continue;
      }
      try {
        batch.push(format.read(raw.cells, raw.row, asking));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        fail(raw.row, error, raw.cells.all());
      }
      if (batch.length >= BATCH) await flush();
    }
    await flush();
  } finally {
    // Where reading fails, what is under way still ends before the store is closed.
    await writing;
  }
  await written();
  const codes = [...unknownCodes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return { ...totals, failed, unknownCodes: Object.fromEntries(codes) };
}

/** The sums of two reports on parts of one file. */
export function addReports(a: ImportReport, b: ImportReport): ImportReport {
  const unknownCodes: Record<string, number> = { ...a.unknownCodes };
  for (const [code, count] of Object.entries(b.unknownCodes)) unknownCodes[code] = (unknownCodes[code] ?? 0) + count;
  return {
    rows: a.rows + b.rows,
    events: a.events + b.events,
    mentions: a.mentions + b.mentions,
    skipped: a.skipped + b.skipped,
    failures: a.failures + b.failures,
    failed: [...a.failed, ...b.failed].slice(0, LISTED),
    unknownCodes,
  };
}

/** A report on nothing. */
export const NOTHING_IMPORTED: ImportReport = Object.freeze({
  rows: 0,
  events: 0,
  mentions: 0,
  skipped: 0,
  failures: 0,
  failed: [],
  unknownCodes: {},
});
