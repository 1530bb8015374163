const dayLength = 86_400_000;

/**
 * The days from 1970-01-01 to an ISO day. Unlike the graph's `dayNumber` it reads nothing but days, and fast: ties are
 * made of hundreds of thousands of dates.
 *
 * @example
 * dayNumberOf('1970-01-11') //=> 10
 */
export function dayNumberOf(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / dayLength);
}

/**
 * The ISO day of a number of days.
 *
 * @example
 * isoDayOf(10) //=> "1970-01-11"
 */
export function isoDayOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}
