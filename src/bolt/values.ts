import neo4j, { type Node, type Path, type Relationship } from 'neo4j-driver';
import type { TypedValue } from '../store/index.js';
import { BoltFault } from './faults.js';
import { type Structure, structure } from './packstream.js';

const { types } = neo4j;

/** The signatures of structures that are values, in Bolt 5. */
const SIGNATURE = {
  node: 0x4e,
  relationship: 0x52,
  unboundRelationship: 0x72,
  path: 0x50,
  date: 0x44,
  time: 0x54,
  localTime: 0x74,
  moment: 0x49,
  zonedMoment: 0x69,
  localMoment: 0x64,
  duration: 0x45,
  point2D: 0x58,
  point3D: 0x59,
} as const;

/** A value as the codec writes it: what has no marker of its own becomes a structure. */
export function dehydrate(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || neo4j.isInt(value)) return value;
  if (Object.getPrototypeOf(value) === Object.prototype || value instanceof Int8Array) return value;
  if (neo4j.isNode(value)) return fromNode(value);
  if (neo4j.isRelationship(value)) return fromRelationship(value);
  if (neo4j.isPath(value)) return fromPath(value);
  return fromTemporal(value);
}

function fromNode({ identity, labels, properties, elementId }: Node): Structure {
  return structure(SIGNATURE.node, [identity, labels, properties, elementId]);
}

function fromRelationship(relationship: Relationship): Structure {
  const { identity, start, end, type, properties, elementId, startNodeElementId, endNodeElementId } = relationship;
  const ends = [startNodeElementId, endNodeElementId];
  return structure(SIGNATURE.relationship, [identity, start, end, type, properties, elementId, ...ends]);
}

/**
 * A path: its nodes and relationships once each, then by turns the place of a relationship (from 1, negative where it is
 * walked against its direction) and of the node it leads to (from 0).
 */
function fromPath({ start, segments }: Path): Structure {
  const nodes = new Map<string, [number, Node]>([[start.elementId, [0, start]]]);
  const relationships = new Map<string, [number, Relationship]>();
  const walk: number[] = [];
  for (const segment of segments) {
    const { relationship } = segment;
    if (!relationships.has(relationship.elementId)) {
      relationships.set(relationship.elementId, [relationships.size + 1, relationship]);
    }
    if (!nodes.has(segment.end.elementId)) nodes.set(segment.end.elementId, [nodes.size, segment.end]);
    const along = relationship.startNodeElementId === segment.start.elementId;
    const at = relationships.get(relationship.elementId)![0];
    walk.push(along ? at : -at, nodes.get(segment.end.elementId)![0]);
  }
  const unbound = [...relationships.values()].map(([, { identity, type, properties, elementId }]) =>
    structure(SIGNATURE.unboundRelationship, [identity, type, properties, elementId]),
  );
  return structure(SIGNATURE.path, [
    [...nodes.values()].map(([, node]) => node),
    unbound,
    walk.map((at) => neo4j.int(at)),
  ]);
}

function fromTemporal(value: object): unknown {
  if (neo4j.isDate(value)) return structure(SIGNATURE.date, [neo4j.int(secondsOf(value) / 86_400)]);
  if (neo4j.isDateTime(value)) return fromMoment(value);
  if (neo4j.isLocalDateTime(value)) {
    return structure(SIGNATURE.localMoment, [neo4j.int(secondsOf(value)), neo4j.int(value.nanosecond)]);
  }
  if (neo4j.isTime(value)) {
    return structure(SIGNATURE.time, [nanosOf(value), neo4j.int(value.timeZoneOffsetSeconds)]);
  }
  if (neo4j.isLocalTime(value)) return structure(SIGNATURE.localTime, [nanosOf(value)]);
  if (neo4j.isDuration(value)) {
    const { months, days, seconds, nanoseconds } = value;
    return structure(
      SIGNATURE.duration,
      [months, days, seconds, nanoseconds].map((part) => neo4j.int(part)),
    );
  }
  if (neo4j.isPoint(value)) {
    const place = value.z === undefined ? [value.x, value.y] : [value.x, value.y, value.z];
    return structure(value.z === undefined ? SIGNATURE.point2D : SIGNATURE.point3D, [neo4j.int(value.srid), ...place]);
  }
  return value;
}

function fromMoment(value: InstanceType<typeof types.DateTime>): Structure {
  const { timeZoneOffsetSeconds, timeZoneId, nanosecond } = value;
  const offset = Number(timeZoneOffsetSeconds ?? 0);
  const fields = [neo4j.int(secondsOf(value) - offset), neo4j.int(nanosecond)];
  const named = timeZoneId !== null && timeZoneId !== undefined;
  return structure(named ? SIGNATURE.zonedMoment : SIGNATURE.moment, [
    ...fields,
    named ? timeZoneId : neo4j.int(offset),
  ]);
}

/** Seconds since 1970 of a day, or of a time on it. (Of a year below 100 `Date.UTC` would make one of this age.) */
function secondsOf({ year, month, day, hour = 0, minute = 0, second = 0 }: Moment): number {
  const midnight = new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day)) / 1000;
  return midnight + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
}

interface Moment {
  readonly year: unknown;
  readonly month: unknown;
  readonly day: unknown;
  readonly hour?: unknown;
  readonly minute?: unknown;
  readonly second?: unknown;
}

function nanosOf(value: InstanceType<typeof types.LocalTime> | InstanceType<typeof types.Time>) {
  // Exact as a number: a day has 8.64e13 nanoseconds.
  const seconds = Number(value.hour) * 3600 + Number(value.minute) * 60 + Number(value.second);
  return neo4j.int(seconds * 1e9 + Number(value.nanosecond));
}

/** A value of a structure that a client sent. @throws BoltFault where there is none such, or out of range */
export function hydrate({ signature, fields }: Structure): TypedValue {
  const [first, second, third, fourth] = fields.map(Number) as [number, number, number, number];
  switch (signature) {
    case SIGNATURE.date: {
      const day = partsOf(first * 86_400);
      return new types.Date(day.year, day.month, day.day);
    }
    case SIGNATURE.localMoment:
      return new types.LocalDateTime(...clocked(partsOf(first)), inRange(second, 0, 999_999_999));
    case SIGNATURE.moment:
      return new types.DateTime(...clocked(partsOf(first + third)), inRange(second, 0, 999_999_999), offsetOf(third));
    case SIGNATURE.zonedMoment:
      // The engine keeps no names of zones: the same instant, told in universal time.
      return new types.DateTime(...clocked(partsOf(first)), inRange(second, 0, 999_999_999), 0);
    case SIGNATURE.localTime:
      return new types.LocalTime(...timeOf(first));
    case SIGNATURE.time:
      return new types.Time(...timeOf(first), offsetOf(second));
    case SIGNATURE.duration:
      return new types.Duration(inRange(first), inRange(second), inRange(third), inRange(fourth));
    default:
      throw invalid(`a value of the kind ${signature}`);
  }
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly clock: readonly [number, number, number];
}

function partsOf(epochSeconds: number): Parts {
  const date = new Date(epochSeconds * 1000);
  if (Number.isNaN(date.getTime())) throw invalid('a date out of range');
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()] as const;
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), clock };
}

function clocked({ year, month, day, clock }: Parts): [number, number, number, number, number, number] {
  return [year, month, day, ...clock];
}

function timeOf(nanos: number): [number, number, number, number] {
  // As a number it is exact: a day has 8.64e13 nanoseconds.
  const seconds = Math.floor(inRange(nanos, 0, 86_399_999_999_999) / 1e9);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, nanos % 1e9];
}

function offsetOf(seconds: number): number {
  return inRange(seconds, -64_800, 64_800);
}

function inRange(value: number, least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): number {
  if (!Number.isSafeInteger(value) || value < least || value > most) throw invalid('a number out of range');
  return value;
}

function invalid(what: string): BoltFault {
  return new BoltFault('Neo.ClientError.Request.Invalid', `A parameter holds ${what}: it cannot be used here.`);
}
