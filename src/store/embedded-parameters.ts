import neo4j, { type Duration } from 'neo4j-driver';
import { QueryError } from '../errors.js';
import { bareCypher } from './cypher-text.js';
import { dayText } from './temporal-text.js';
import type { TypedParameters, TypedValue } from './typed.js';

/** Deeper values end the engine's process. */
const DEEPEST = 60;
/** In nanoseconds. */
const SECOND = 1_000_000_000n;
const MINUTE = 60n * SECOND;

/** A statement and its parameters as the engine takes them. */
export interface EmbeddedStatement {
  readonly text: string;
  readonly parameters: Record<string, unknown>;
}

/**
 * Parameters with Cypher types as the engine wants them.
 *
 * The engine takes every whole JavaScript number for an integer, so a parameter that is a whole float is used as
 * `toFloat($name)`. (Within lists and maps it becomes an integer.)
 *
 * @example
 * embeddedStatement('RETURN $x / 2 AS half', { x: 3 }).text //=> "RETURN toFloat($x) / 2 AS half"
 *
 * @throws QueryError where a value is of a kind that the engine has not, or is nested too deeply
 */
export function embeddedStatement(statement: string, parameters: TypedParameters): EmbeddedStatement {
  const entries = Object.entries(parameters);
  const floats = entries
    .filter(([, value]) => typeof value === 'number' && Number.isInteger(value))
    .map(([name]) => name);
  const values = entries.map(([name, value]) => [name, toEngine(value, name, 0)]);
  return {
    text: floats.length === 0 ? statement : asFloats(statement, floats),
    parameters: Object.fromEntries(values),
  };
}

function asFloats(statement: string, names: readonly string[]): string {
  const bare = bareCypher(statement);
  let text = '';
  let end = 0;
  for (const match of bare.matchAll(/\$(\w+)/g)) {
    if (!names.includes(match[1]!)) continue;
    text += `${statement.slice(end, match.index)}toFloat(${match[0]})`;
    end = match.index + match[0].length;
  }
  return text + statement.slice(end);
}

function toEngine(value: TypedValue, name: string, depth: number): unknown {
  if (value === null || value === undefined || typeof value !== 'object') return value ?? null;
  if (depth > DEEPEST)
    throw new QueryError(`The parameter ${name} is nested more than ${DEEPEST} levels deep.`, null, { fault: 'value' });
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toBigInt();
  if (Array.isArray(value)) return value.map((item) => toEngine(item, name, depth + 1));
  if (value instanceof Int8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  const tagged = temporalToEngine(value);
  if (tagged !== null) return tagged;
  if (neo4j.isPoint(value) || neo4j.isNode(value) || neo4j.isRelationship(value) || neo4j.isPath(value)) {
    throw new QueryError(`The parameter ${name} is of a kind that the embedded store has no values of.`, null, {
      fault: 'value',
    });
  }
  return Object.fromEntries(
    Object.entries(value as Record<string, TypedValue>).map(([key, item]) => [key, toEngine(item, name, depth + 1)]),
  );
}

/** The engine's tagged form of a date, a time or a duration, or null for another value. */
function temporalToEngine(value: object): Record<string, unknown> | null {
  if (neo4j.isDate(value)) return { $date: dayText(value) };
  if (neo4j.isDateTime(value)) return { $zoned_datetime: momentText(value, value.timeZoneOffsetSeconds ?? 0) };
  if (neo4j.isLocalDateTime(value)) {
    const time = Date.parse(momentText(value, 0));
    return { $timestamp_us: time * 1000 + (Math.trunc(Number(value.nanosecond) / 1000) % 1000) };
  }
  if (neo4j.isTime(value)) return { $time: `${clockText(value)}${offsetText(Number(value.timeZoneOffsetSeconds))}` };
  if (neo4j.isLocalTime(value)) return { $time: clockText(value) };
  if (neo4j.isDuration(value)) return { $duration: durationText(value) };
  return null;
}

interface Clock {
  readonly hour: unknown;
  readonly minute: unknown;
  readonly second: unknown;
  readonly nanosecond: unknown;
}

function clockText({ hour, minute, second, nanosecond }: Clock): string {
  const two = (part: unknown) => String(part).padStart(2, '0');
  const fraction = String(nanosecond).padStart(9, '0').replace(/0+$/, '');
  return `${two(hour)}:${two(minute)}:${two(second)}${fraction === '' ? '' : `.${fraction}`}`;
}

function momentText(value: Clock & { year: unknown; month: unknown; day: unknown }, offset: unknown): string {
  return `${dayText(value)}T${clockText(value)}${offsetText(Number(offset))}`;
}

function offsetText(seconds: number): string {
  if (seconds === 0) return 'Z';
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * Every part with its own sign. Where seconds and fraction are negative minutes are taken below them, so that what is
 * left is positive ("PT-1M57.5S" for -2.5 seconds): the engine takes every fraction for positive.
 */
function durationText({ months, days, seconds, nanoseconds }: Duration): string {
  const nanos = BigInt(String(seconds)) * SECOND + BigInt(String(nanoseconds));
  const below = nanos < 0n ? (-nanos + MINUTE - 1n) / MINUTE : 0n;
  const rest = nanos + below * MINUTE;
  const fraction = String(rest % SECOND).padStart(9, '0');
  return `P${months}M${days}DT${-below}M${rest / SECOND}.${fraction}S`;
}
