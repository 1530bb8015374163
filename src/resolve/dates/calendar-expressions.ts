import { between, dayDate, isoDay, monthDate, yearDate } from './calendar.js';
import type { DateWords } from './date-words.js';
import type { DateExpression } from './expressions.js';

/** A day, month, year, decade, or a range of them, that the text names by the calendar. */
export function fixedExpression(words: DateWords, i: number, published: string | null): DateExpression | null {
  return (
    dayRange(words, i, published) ??
    dayAndMonth(words, i, published) ??
    monthRange(words, i, published) ??
    month(words, i, published) ??
    yearRange(words, i) ??
    decade(words, i) ??
    year(words, i)
  );
}

interface NamedDay {
  readonly to: number;
  readonly day: number;
  readonly month: number;
  /** Null where the text gives none. */
  readonly year: number | null;
}

/** «5 mars 2024», "March 5, 2024", «5 de marzo de 2024». */
function namedDay(words: DateWords, i: number): NamedDay | null {
  let day = words.day(i);
  let month: number | null;
  let last: number;
  if (day !== null) {
    last = words.skip(i + 1);
    month = words.month(last);
  } else {
    month = words.month(i);
    last = i + 1;
    day = month === null ? null : words.day(last);
  }
  if (day === null || month === null) return null;
  const at = words.skip(last + 1, ',', 'el');
  const year = words.year(at);
  return year === null ? { to: last, day, month, year } : { to: at, day, month, year };
}

function dayAndMonth(words: DateWords, i: number, published: string | null): DateExpression | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words.word(i)!.form);
  const written = iso && isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (written) return { from: i, to: i, value: dayDate(written) };
  const named = namedDay(words, i);
  const exact = named && dayOf(words, i, named, published);
  return named && exact ? { from: i, to: named.to, value: dayDate(exact) } : null;
}

/** The ISO day of a named one; without a year the one that the tense and the day of publication ask for. */
function dayOf(words: DateWords, i: number, named: NamedDay, published: string | null): string | null {
  if (named.year !== null) return isoDay(named.year, named.month, named.day);
  return latest(published, words.isFuture(i), (year) => isoDay(year, named.month, named.day));
}

/** «Du 3 au 5 mai», "from 28 April to 2 May 2010", "May 3-5", «entre el 3 y el 5 de mayo». */
function dayRange(words: DateWords, i: number, published: string | null): DateExpression | null {
  const lead = words.match('range-from', i);
  const start = lead > 0 ? words.skip(i + lead, 'the', 'le', 'el') : i;
  const first = rangeStart(words, start);
  if (!first) return null;
  const link = words.match('range-to', first.to + 1);
  if (link === 0) return null;
  const second = words.skip(first.to + 1 + link, 'the', 'le', 'el');
  const last = namedDay(words, second) ?? afterMonth(words, second, first);
  if (!last || (first.month === null && lead === 0 && !isTight(words, first.to + 1))) return null;
  const to = dayOf(words, i, last, published);
  const year = to === null ? null : Number(to.slice(0, 4));
  const from = year === null ? null : isoDay(first.year ?? year, first.month ?? last.month, first.day);
  if (!from || !to || from > to) return null;
  return { from: start, to: last.to, value: between(from, to) };
}

interface RangeStart {
  readonly to: number;
  readonly day: number;
  readonly month: number | null;
  readonly year: number | null;
}

/** The first day of a range, whose month may come only with the last. */
function rangeStart(words: DateWords, i: number): RangeStart | null {
  const whole = namedDay(words, i);
  if (whole) return whole;
  const day = words.day(i);
  return day === null ? null : { to: i, day, month: null, year: null };
}

/** "May 3-5, 2010": the last day of a range whose month stood before the first. */
function afterMonth(words: DateWords, i: number, first: RangeStart): NamedDay | null {
  const day = words.day(i);
  if (day === null || first.month === null || words.month(i + 1) !== null) return null;
  const at = words.skip(i + 1, ',');
  const year = words.year(at);
  return year === null
    ? { to: i, day, month: first.month, year: first.year }
    : { to: at, day, month: first.month, year };
}

/** True for a dash: "3-5 May" is a range without a preposition, "3 to 5 May" after "from" only. */
const isTight = (words: DateWords, i: number): boolean => /^[-–—]$/.test(words.word(i)?.form ?? '');

/** The latest day of a name not after publication; the next one in a clause about the future. */
function latest(published: string | null, future: boolean, make: (year: number) => string | null): string | null {
  if (!published) return null;
  const year = Number(published.slice(0, 4));
  const days = [year - 1, year, year + 1].map(make).filter((day): day is string => day !== null);
  return (future ? days.find((day) => day >= published) : days.filter((day) => day <= published).at(-1)) ?? null;
}

interface NamedMonth {
  readonly to: number;
  readonly month: number;
  readonly year: number | null;
}

function namedMonth(words: DateWords, i: number): NamedMonth | null {
  const month = words.month(i);
  if (month === null) return null;
  const at = words.skip(i + 1, ',');
  const year = words.year(at);
  return year === null ? { to: i, month, year } : { to: at, month, year };
}

/** «En novembre», "in May 2023", «noviembre pasado». */
function month(words: DateWords, i: number, published: string | null): DateExpression | null {
  const named = namedMonth(words, i);
  if (!named) return null;
  const year = named.year ?? yearOfMonth(words, i, named.month, published);
  return year === null ? null : { from: i, to: named.to, value: monthDate(year, named.month) };
}

function yearOfMonth(words: DateWords, i: number, month: number, published: string | null): number | null {
  const next = words.is('next', i + 1) || words.is('next', i - 1);
  const first = latest(published, next || words.isFuture(i), (year) => isoDay(year, month, 1));
  return first === null ? null : Number(first.slice(0, 4));
}

/** "Between March and June 2010", «de mars à juin», «de enero a marzo de 2011». */
function monthRange(words: DateWords, i: number, published: string | null): DateExpression | null {
  const lead = words.match('range-from', i);
  const first = lead > 0 ? namedMonth(words, i + lead) : null;
  const link = first ? words.match('range-to', first.to + 1) : 0;
  const last = first && link > 0 ? namedMonth(words, first.to + 1 + link) : null;
  if (!first || !last) return null;
  const year = last.year ?? yearOfMonth(words, i, last.month, published);
  if (year === null) return null;
  const begins = first.year ?? (first.month > last.month ? year - 1 : year);
  const from = monthDate(begins, first.month).dateFrom!;
  return { from: i + lead, to: last.to, value: between(from, monthDate(year, last.month).dateTo!) };
}

/** "From 1991 to 1995", «entre 1991 et 1995», "in 1991-95". */
function yearRange(words: DateWords, i: number): DateExpression | null {
  const lead = words.match('range-from', i);
  const at = lead > 0 ? words.skip(i + lead) : i;
  const first = words.year(at);
  const link = first === null ? 0 : words.match('range-to', at + 1);
  // "In 2013 and 2014": two years of one thing.
  const joined = words.is('in-year', at - 1);
  if (first === null || link === 0 || (lead === 0 && !joined && !isTight(words, at + 1))) return null;
  const end = words.word(at + 1 + link)?.form ?? '';
  const last = words.year(at + 1 + link) ?? (/^\d\d$/.test(end) ? Number(`${String(first).slice(0, 2)}${end}`) : null);
  if (last === null || last <= first) return null;
  return { from: at, to: at + 1 + link, value: between(`${first}-01-01`, `${last}-12-31`) };
}

/** "The 1990s", "the '90s", «les années 1990», «los años 90», «la década de 1990». */
function decade(words: DateWords, i: number): DateExpression | null {
  const suffixed = /^((?:1[89]|20)\d0|\d0)s$/.exec(words.word(i)?.form ?? '')?.[1];
  if (suffixed) return decadeFrom(suffixed, i, i);
  if (words.match('decade', i) === 0) return null;
  const at = words.skip(i + 1, 'los', 'des', 'les', '1');
  const form = words.word(at)?.form ?? '';
  const number = words.number(at);
  const digits = /^(?:(?:1[89]|20)\d0|\d0)$/.test(form)
    ? form
    : number !== null && number % 10 === 0
      ? `${number}`
      : null;
  return digits === null ? null : decadeFrom(digits, i, at);
}

function decadeFrom(digits: string, from: number, to: number): DateExpression {
  const start = digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900);
  return { from, to, value: between(`${start}-01-01`, `${start + 9}-12-31`) };
}

/** "In 2019", «début 2012», "the 2015 accord", «l'accord de 2015»: a year alone may be a number, so something must say. */
function year(words: DateWords, i: number): DateExpression | null {
  const value = words.year(i);
  if (value === null) return null;
  const said =
    words.is('in-year', i - 1) ||
    words.is('part', i - 1) ||
    words.is('of', i - 1) ||
    (words.is('of', i - 1) && words.is('part', i - 2)) ||
    isModifier(words, i);
  return said ? { from: i, to: i, value: yearDate(value) } : null;
}

/** A year right before a noun that it belongs to: "the 2015 accord". */
function isModifier(words: DateWords, i: number): boolean {
  const [word, before] = [words.word(i)!, words.word(i - 1)];
  const host = words.word(word.head);
  return (
    word.head > i &&
    word.head - i < 4 &&
    host?.upos === 'NOUN' &&
    /^(the|a|an|'s|’s|its|their|his|her)$/i.test(before?.form ?? '')
  );
}
