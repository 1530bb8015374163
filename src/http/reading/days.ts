const dayLength = 86_400_000;

/** The days from 1970-01-01 to an ISO day. */
export const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / dayLength);

/** The ISO day of a number of days. */
export const dayOf = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);
