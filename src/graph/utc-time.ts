/**
 * A time as text that compares as the time does: in UTC, without a fraction that says nothing; a day stays a day, which
 * stands before every time of that day. A time without an offset is taken as UTC.
 *
 * @example
 * utcTime('2025-12-22T10:00:00+02:00') //=> "2025-12-22T08:00:00Z"
 * utcTime('2025-12-22')                //=> "2025-12-22"
 */
export function utcTime(iso: string): string {
  if (!iso.includes('T')) return iso;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}Z`;
  return new Date(zoned.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')).toISOString().replace('.000Z', 'Z');
}
