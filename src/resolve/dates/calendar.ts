import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  endOfMonth,
  formatISO,
  getISODay,
  isValid,
  parseISO,
  startOfISOWeek,
  startOfMonth,
} from 'date-fns';
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

const between = (from: Date, to: Date, datePrecision: DatePrecision): EventDate => ({
  date: null,
  dateFrom: iso(from),
  dateTo: iso(to),
  datePrecision,
});

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
  return between(start, endOfMonth(start), 'month');
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
      return between(addDays(middle, -1), addDays(middle, 1), 'week');
    }
    case 'month': {
      const middle = addMonths(start, amount);
      return between(startOfMonth(middle), endOfMonth(middle), 'month');
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
    return between(monday, addDays(monday, 6), 'week');
  }
  return shifted(anchor, offset, unit);
}

export const plusDays = (day: string, amount: number): string => iso(addDays(parseISO(day), amount));

/** The day of a weekday: the latest not after the anchor, or the first after it. */
export function weekdayNear(anchor: string, weekday: number, direction: 'past' | 'before' | 'future'): string {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  if (direction === 'future') return plusDays(anchor, 7 - back);
  return plusDays(anchor, direction === 'before' && back === 0 ? -7 : -back);
}

/** The weekend that a day lies in or that went before it; the one to come in a sentence about the future. */
export function weekendNear(anchor: string, future: boolean): EventDate {
  const saturday = weekdayNear(anchor, 6, future ? 'future' : 'past');
  return between(parseISO(saturday), parseISO(plusDays(saturday, 1)), 'week');
}
