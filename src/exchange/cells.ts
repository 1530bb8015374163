import { InputError } from '../errors.js';

/** The cells of one row of a table, by the names of its columns. */
export class Cells {
  constructor(
    private readonly columns: ReadonlyMap<string, number>,
    private readonly values: readonly string[],
  ) {}

  /** A cell's text, trimmed; empty where there is none. */
  text(column: string): string {
    const at = this.columns.get(column);
    return at === undefined ? '' : (this.values[at] ?? '').trim();
  }

  /** A cell's text, null where it is empty or stands for nothing ("NA", "None"). */
  maybe(column: string): string | null {
    const text = this.text(column);
    return text === '' || text === 'NA' || text === 'None' || text === 'NULL' || text === '---' ? null : text;
  }

  /** @throws InputError where the cell is empty */
  required(column: string): string {
    const text = this.maybe(column);
    if (text === null) throw new InputError('empty', `${column}: it is empty`);
    return text;
  }

  /** A number, null where the cell is empty. */
  number(column: string): number | null {
    const text = this.maybe(column);
    if (text === null) return null;
    const number = Number(text);
    if (!Number.isFinite(number)) throw new InputError('number', `${column}: "${text}" is no number`);
    return number;
  }

  /** A count: a whole number from 0; `fallback` where the cell is empty. */
  count(column: string, fallback: number): number {
    const number = this.number(column) ?? fallback;
    if (!Number.isInteger(number) || number < 0) throw new InputError('number', `${column}: "${number}" is no count`);
    return number;
  }

  /** Every cell as it stands, by the name of its column. */
  all(): Record<string, string> {
    return Object.fromEntries([...this.columns].map(([column, at]) => [column, this.values[at] ?? '']));
  }

  /** @returns the cells that {@link Cells.all} gave */
  static of(all: Readonly<Record<string, string>>): Cells {
    return new Cells(columnsOf(Object.keys(all)), Object.values(all));
  }

  has(column: string): boolean {
    return this.columns.has(column);
  }
}

/** The places of columns by their names. */
export function columnsOf(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, at) => [name, at]));
}

/** The days of the months of a year that is no leap year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * An ISO day from "2024-01-31", "20240131", "31 January 2024".
 *
 * @throws InputError for a day that the calendar does not have
 */
export function dayOf(text: string, column: string): string {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text) ?? longDate(text);
  if (match) {
    const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
    const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
    if (year > 0 && day >= 1 && day <= (DAYS[month - 1] ?? 0) + leap) return `${match[1]}-${match[2]}-${match[3]}`;
  }
  throw new InputError('date', `${column}: "${text}" is no day; write it as 2024-01-31`);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function longDate(text: string): string[] | null {
  const match = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/.exec(text);
  if (!match) return null;
  const month = MONTHS.indexOf(match[2]!.slice(0, 3).toLowerCase()) + 1;
  return ['', match[3]!, String(month).padStart(2, '0'), match[1]!.padStart(2, '0')];
}

/** ISO time of "20240131123000". */
export function stampOf(text: string, column: string): string {
  const match = /^(\d{8})(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (!match || match[2]! > '23' || match[3]! > '59' || match[4]! > '59')
    throw new InputError('date', `${column}: "${text}" is no time; it is written as 20240131123000`);
  return `${dayOf(match[1]!, column)}T${match[2]}:${match[3]}:${match[4]}Z`;
}
