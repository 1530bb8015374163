import { addDays, differenceInCalendarDays, formatISO, parseISO } from 'date-fns';

/** Days from one ISO day to another; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => differenceInCalendarDays(parseISO(to), parseISO(from));

/** The ISO day so many days later: `shifted('2024-02-28', 2)` is "2024-03-01". */
export const shifted = (day: string, days: number): string =>
  formatISO(addDays(parseISO(day), days), { representation: 'date' });
