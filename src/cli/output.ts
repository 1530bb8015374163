import Table from 'cli-table3';
import type { EventDate, Mention } from '../model.js';

/** Where a command writes: results to standard output, all else to standard error. */
export interface Output {
  readonly json: boolean;
  /** A result; with --json, its JSON alone is printed. */
  result(value: unknown, text: () => string): void;
  /** A line for the person at the terminal. */
  note(line: string): void;
}

export function createOutput(json: boolean, stdout: NodeJS.WritableStream, stderr: NodeJS.WritableStream): Output {
  return Object.freeze({
    json,
    result(value: unknown, text: () => string) {
      const line = json ? JSON.stringify(value) : text();
      if (line !== '') stdout.write(`${line}\n`);
    },
    note: (line: string) => void stderr.write(`${line}\n`),
  });
}

const plain = {
  chars: {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '  ',
  },
  style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
};

/** A plain table without lines; `widths` bound the columns, longer cells are wrapped. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths?: readonly number[],
): string {
  const made = new Table({ ...plain, head: [...head], ...(widths ? { colWidths: [...widths], wordWrap: true } : {}) });
  for (const row of rows) made.push([...row]);
  return made
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** "2025-12-22", "2025-11", "2025-12-12…18", "undated". */
export function dateText(date: EventDate): string {
  if (date.date) return date.date;
  if (date.datePrecision === 'unknown' || !date.dateFrom || !date.dateTo) return 'undated';
  if (date.datePrecision === 'month') return date.dateFrom.slice(0, 7);
  if (date.datePrecision === 'year') return date.dateFrom.slice(0, 4);
  return `${date.dateFrom}…${date.dateTo.slice(8)}`;
}

const nameOf = (actor: { readonly name: string; readonly code: string | null }) =>
  actor.code ? `${actor.name} (${actor.code})` : actor.name;

/** More of a quote than this is cut in a table. */
const shownQuote = 110;

function shortQuote(quote: string): string {
  const plain = quote.replace(/\s+/g, ' ');
  return plain.length > shownQuote ? `${plain.slice(0, shownQuote - 1).trimEnd()}…` : plain;
}

/** The events of some mentions as a table for people, 120 columns wide. */
export function eventsTable(mentions: readonly Mention[], nameOfCode: (cameo: string) => string): string {
  const rows = mentions.map((m) => [
    dateText(m),
    `${m.sources.map(nameOf).join(', ') || '?'} ${m.reciprocal ? '↔' : '→'} ${m.targets.map(nameOf).join(', ') || '?'}`,
    m.modality === 'actual' && m.polarity === 'affirmed'
      ? m.kind
      : `${m.kind} (${m.polarity === 'denied' ? 'denied' : m.modality})`,
    `${m.cameo} ${nameOfCode(m.cameo)}`,
    m.speaker?.name ?? '—',
    shortQuote(m.quote),
  ]);
  return table(['date', 'who → whom', 'kind', 'CAMEO', 'speaker', 'quote'], rows, [15, 29, 12, 19, 18, 36]);
}
