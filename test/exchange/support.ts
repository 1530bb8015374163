import { folders } from '../../src/config.js';
import {
  type ExportFilters,
  exchangeTools,
  exporters,
  importFormat,
  importRows,
  readRows,
} from '../../src/exchange/index.js';
import { openLexicon } from '../../src/lexicon.js';
import type { GraphStore } from '../../src/store/index.js';

export const tools = exchangeTools(openLexicon(folders.lexicon));

/** A text as a file gives it, in small pieces. */
export async function* pieces(text: string, size = 1000): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

export function importText(store: GraphStore, format: string, text: string) {
  const given = importFormat(format, folders.lexicon);
  return importRows(store, given, readRows(given, pieces(text)), tools, { describe: tools.describe });
}

export async function exportText(store: GraphStore, format: string, filters: ExportFilters = {}): Promise<string> {
  const parts: Buffer[] = [];
  for await (const piece of exporters[format]!.write(store, filters, tools)) parts.push(Buffer.from(piece));
  return Buffer.concat(parts).toString('utf8');
}

/** What a row of GDELT's table of events says, beside defaults. */
export interface Given {
  readonly id: number;
  readonly day?: string;
  readonly code?: string;
  readonly goldstein?: number | string;
  /** Code, name, country, known group, ethnic, two religions, three types. */
  readonly actor1?: readonly string[];
  readonly actor2?: readonly string[];
  readonly counts?: readonly number[];
  readonly tone?: string;
  /** Type, name, FIPS, two regions, latitude, longitude, id. */
  readonly place?: readonly string[];
  readonly url?: string;
  readonly root?: string;
}

const nobody = ['', '', '', '', '', '', '', '', '', ''];
const nowhere = ['0', '', '', '', '', '', '', ''];
export const USA = ['USA', 'UNITED STATES', 'USA', '', '', '', '', '', '', ''];
export const KREMLIN = ['RUSGOV', 'KREMLIN', 'RUS', '', '', '', '', 'GOV', '', ''];

/** A line of GDELT's table of events. */
export function gdeltLine(given: Given): string {
  const { id, day = '20240115', code = '112', goldstein = -2, url = 'https://example.org/a' } = given;
  const [mentions, sources, articles] = given.counts ?? [3, 1, 3];
  const fraction = (Number(day.slice(0, 4)) + (Number(day.slice(4, 6)) * 30 + Number(day.slice(6))) / 365).toFixed(4);
  return [
    id,
    day,
    day.slice(0, 6),
    day.slice(0, 4),
    fraction,
    ...(given.actor1 ?? USA),
    ...(given.actor2 ?? KREMLIN),
    given.root ?? '1',
    code,
    code.slice(0, 3),
    code.slice(0, 2),
    tools.meanings.ofCode(code).quadClass,
    goldstein,
    mentions,
    sources,
    articles,
    given.tone ?? '-1.5',
    ...nowhere,
    ...nowhere,
    ...(given.place ?? ['4', 'Kharkiv, Kharkivska, Ukraine', 'UP', 'UP07', '25110', '49.9808', '36.2527', '-1041320']),
    `${day}121500`,
    url,
  ].join('\t');
}

export { nobody, nowhere };
