import { addDays } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';

const EPOCH = new Date(1970, 0, 1);

/**
 * The number of days from 1970-01-01 to an ISO day; a time after the day is ignored.
 *
 * @example
 * dayNumber('1970-01-11') //=> 10
 */
export function dayNumber(iso: string): number {
  return differenceInCalendarDays(parseISO(iso.slice(0, 10)), EPOCH);
}

/**
 * The ISO day so many days after (or before) another.
 *
 * @example
 * shiftDay('2025-03-01', -1) //=> "2025-02-28"
 */
export function shiftDay(iso: string, days: number): string {
  return format(addDays(parseISO(iso.slice(0, 10)), days), 'yyyy-MM-dd');
}
