import neo4j, {
  type Date as CypherDay,
  type DateTime,
  type Duration,
  type LocalDateTime,
  type LocalTime,
  type Time,
} from 'neo4j-driver';

const { types } = neo4j;

/** A date, a time or both in ISO text: sign and year, month, day; hour, minute, second, fraction; "Z" or an offset. */
const DAY = /^([+-]?\d{4,9})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d(?::\d\d)?)?$/;
/** A sign before the whole, years, months, weeks, days; hours, minutes, seconds with a fraction: each with its
 * sign, also the fraction (the engine writes -1.5 seconds as "-1.-5S"). */
const DURATION =
  /^(-?)P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?)(\d+)(?:\.(-?)(\d{1,9}))?S)?)?$/;

/** A date of ISO text, or null where it is none. */
export function dayFrom(text: string): CypherDay<number> | null {
  const match = DAY.exec(text);
  return match === null ? null : new types.Date(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A time of day of ISO text, with an offset or without, or null where it is none. */
export function timeFrom(text: string): Time<number> | LocalTime<number> | null {
  const parts = timeParts(text);
  if (parts === null) return null;
  const { clock, offset } = parts;
  return offset === null ? new types.LocalTime(...clock) : new types.Time(...clock, offset);
}

/** A date with a time of ISO text, or null where it is none. */
export function momentFrom(text: string): DateTime<number> | LocalDateTime<number> | null {
  const [first, second] = text.split('T', 2);
  const day = dayFrom(first!);
  const parts = second === undefined ? null : timeParts(second);
  if (day === null || parts === null) return null;
  const date = [Number(day.year), Number(day.month), Number(day.day)] as const;
  const { clock, offset } = parts;
  return offset === null ? new types.LocalDateTime(...date, ...clock) : new types.DateTime(...date, ...clock, offset);
}

/** A local date and time of a JavaScript date's universal parts. */
export function localMoment(date: Date): LocalDateTime<number> {
  const day = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] as const;
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()] as const;
  return new types.LocalDateTime(...day, ...clock, date.getUTCMilliseconds() * 1_000_000);
}

/** A duration of ISO text, or null where it is none. */
export function durationFrom(text: string): Duration<number> | null {
  const match = DURATION.exec(text);
  if (match === null) return null;
  const sign = match[1] === '-' ? -1 : 1;
  const [years, months, weeks, days, hours, minutes] = match
    .slice(2, 8)
    .map((part) => sign * Number(part ?? 0)) as number[];
  const inSeconds = hours! * 3600 + minutes! * 60;
  const last = sign * (match[8] === '-' ? -1 : 1);
  const fraction = match[10] === '-' ? -sign : last;
  const [seconds, nanos] = [inSeconds + last * Number(match[9] ?? 0), fraction * nanoseconds(match[11])];
  // As the drivers have it, the nanoseconds are never negative.
  const borrowed = nanos < 0 ? 1 : 0;
  return new types.Duration(years! * 12 + months!, weeks! * 7 + days!, seconds - borrowed, nanos + borrowed * 1e9);
}

/** A date as ISO text of four digits or more, which the driver's own text is not before the year 0. */
export function dayText({ year, month, day }: { year: unknown; month: unknown; day: unknown }): string {
  const years = Number(year);
  const sign = years < 0 ? '-' : '';
  return `${sign}${String(Math.abs(years)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function timeParts(text: string): { clock: [number, number, number, number]; offset: number | null } | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const clock = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0), nanoseconds(match[4])] as const;
  return { clock: [...clock], offset: match[5] === undefined ? null : offsetSeconds(match[5]) };
}

function offsetSeconds(text: string): number {
  if (text === 'Z') return 0;
  const [hours, minutes, seconds = 0] = text.slice(1).split(':').map(Number) as [number, number, number?];
  return (text.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}

function nanoseconds(digits: string | undefined): number {
  return Number((digits ?? '').padEnd(9, '0'));
}

function two(part: unknown): string {
  return String(part).padStart(2, '0');
}
