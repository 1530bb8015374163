import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addWeeks } from 'date-fns/addWeeks';
import { addYears } from 'date-fns/addYears';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { endOfMonth } from 'date-fns/endOfMonth';
import { formatISO } from 'date-fns/formatISO';
import { getISODay } from 'date-fns/getISODay';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { startOfMonth } from 'date-fns/startOfMonth';
import type { DatePrecision, EventDate } from '../../model.js';

export type Unit = 'day' | 'week' | 'month' | 'year';

const iso = (date: Date): string => formatISO(date, { representation: 'date' });

/** Nothing is known of when. */
export const unknownDate: EventDate = Object.freeze({
  date: null,
  dateFrom: null,
  dateTo: null,
  datePrecision: 'unknown',
});

export const dayDate = (day: string): EventDate => ({ date: day, dateFrom: day, dateTo: day, datePrecision: 'day' });

const spanning = (from: Date, to: Date, datePrecision: DatePrecision): EventDate => ({
  date: null,
  dateFrom: iso(from),
  dateTo: iso(to),
  datePrecision,
});

/**
 * From one ISO day to another, as precise as the stretch is long: up to two weeks, up to two months, more.
 *
 * @example
 * between('2024-05-03', '2024-05-05').datePrecision //=> "week"
 */
export function between(from: string, to: string): EventDate {
  if (from === to) return dayDate(from);
  const days = differenceInCalendarDays(parseISO(to), parseISO(from));
  return spanning(parseISO(from), parseISO(to), days <= 14 ? 'week' : days <= 62 ? 'month' : 'year');
}

/**
 * A day of the calendar as ISO text, null where there is no such day.
 *
 * @example
 * isoDay(2025, 2, 30) //=> null
 */
export function isoDay(year: number, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isValid(parseISO(text)) ? text : null;
}

/** The whole month or year. */
export function monthDate(year: number, month: number): EventDate {
  const start = parseISO(`${year}-${String(month).padStart(2, '0')}-01`);
  return spanning(start, endOfMonth(start), 'month');
}
export const yearDate = (year: number): EventDate => ({
  date: null,
  dateFrom: `${year}-01-01`,
  dateTo: `${year}-12-31`,
  datePrecision: 'year',
});

/** Monday is 1. */
export const weekdayOf = (day: string): number => getISODay(parseISO(day));

/**
 * The day some days, weeks, months or years from another: exact for days, for the others as wide as the word is vague.
 *
 * @example
 * shifted('2024-03-20', -1, 'week') //=> { dateFrom: '2024-03-12', dateTo: '2024-03-14', datePrecision: 'week', date: null }
 */
export function shifted(anchor: string, amount: number, unit: Unit): EventDate {
  const start = parseISO(anchor);
  switch (unit) {
    case 'day':
      return dayDate(iso(addDays(start, amount)));
    case 'week': {
      const middle = addWeeks(start, amount);
      return spanning(addDays(middle, -1), addDays(middle, 1), 'week');
    }
    case 'month': {
      const middle = addMonths(start, amount);
      return spanning(startOfMonth(middle), endOfMonth(middle), 'month');
    }
    case 'year':
      return yearDate(addYears(start, amount).getFullYear());
  }
}

/** The week, month or year before, of, or after that of a day: «la semaine dernière» is −1. */
export function calendarUnit(anchor: string, offset: number, unit: Unit): EventDate {
  const start = parseISO(anchor);
  if (unit === 'day') return dayDate(iso(addDays(start, offset)));
  if (unit === 'week') {
    const monday = addWeeks(startOfISOWeek(start), offset);
    return spanning(monday, addDays(monday, 6), 'week');
  }
  return shifted(anchor, offset, unit);
}

export const plusDays = (day: string, amount: number): string => iso(addDays(parseISO(day), amount));

/**
 * The day of a weekday: the latest not after the anchor, or the first not before it; with `before` and `next` never the
 * anchor itself.
 */
export function weekdayNear(anchor: string, weekday: number, direction: 'past' | 'before' | 'future' | 'next'): string {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  if (direction === 'future' && back === 0) return anchor;
  if (direction === 'future' || direction === 'next') return plusDays(anchor, 7 - back);
  return plusDays(anchor, direction === 'before' && back === 0 ? -7 : -back);
}

/** The first or the last days of the week of a day. */
export function weekPart(anchor: string, part: 'early' | 'late'): EventDate {
  const monday = startOfISOWeek(parseISO(anchor));
  return part === 'early'
    ? spanning(monday, addDays(monday, 2), 'week')
    : spanning(addDays(monday, 3), addDays(monday, 6), 'week');
}

const coarseness: readonly DatePrecision[] = ['day', 'week', 'month', 'year', 'unknown'];

/**
 * A time so far from another one: "two days later". From a time less exact than the unit, it is as vague as that.
 *
 * @example
 * countedFrom(dayDate('2024-05-03'), 2, 'day').date //=> "2024-05-05"
 */
export function countedFrom(told: EventDate, amount: number, unit: Unit): EventDate {
  if (told.date !== null)
    return amount === 0 && unit !== 'day' ? calendarUnit(told.date, 0, unit) : shifted(told.date, amount, unit);
  if (told.dateFrom === null || told.dateTo === null) return unknownDate;
  if (coarseness.indexOf(told.datePrecision) > coarseness.indexOf(unit)) return told;
  return calendarUnit(told.dateFrom, amount, unit);
}

/** The weekend that a day lies in or that went before it; the one to come in a sentence about the future. */
export function weekendNear(anchor: string, future: boolean): EventDate {
  const saturday = weekdayNear(anchor, 6, future ? 'future' : 'past');
  return spanning(parseISO(saturday), parseISO(plusDays(saturday, 1)), 'week');
}
