import neo4j, { type Node, type Path, type Relationship } from 'neo4j-driver';
import { fieldKind, itemKind, type Kind } from './embedded-kinds.js';
import { dayFrom, durationFrom, localMoment, momentFrom, timeFrom } from './temporal-text.js';
import type { TypedValue } from './typed.js';

const { types } = neo4j;

/** The engine's own form of a node or of a relationship. */
export interface RawNode {
  readonly _id: number;
  readonly _labels: readonly string[];
  readonly [key: string]: unknown;
}
export interface RawRelationship {
  readonly _id: number;
  readonly _type: string;
  readonly _source: number;
  readonly _target: number;
  readonly [key: string]: unknown;
}

/** Tells the kinds of the properties of nodes and relationships that a column's own kind does not tell. */
export type EntityKinds = (entity: RawNode | RawRelationship) => Kind;

/** A value of a row with its Cypher type. */
export function typedFrom(value: unknown, kind: Kind, entities: EntityKinds): TypedValue {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return numberFrom(value, kind);
    case 'bigint':
      return neo4j.int(value);
    case 'string':
      return textFrom(value, kind);
    default:
      return objectFrom(value, kind, entities);
  }
}

/** Where the kind is not known a whole number is taken for an integer. */
function numberFrom(value: number, kind: Kind): TypedValue {
  const whole = kind === 'integer' || (kind !== 'float' && Number.isSafeInteger(value) && !Object.is(value, -0));
  return whole ? neo4j.int(value) : value;
}

function textFrom(text: string, kind: Kind): TypedValue {
  switch (kind) {
    case 'date':
      return dayFrom(text) ?? text;
    case 'moment':
      return momentFrom(text) ?? text;
    case 'time':
      return timeFrom(text) ?? text;
    case 'integer':
    case 'float':
    case 'mixed':
      return text;
    default:
      // Arrow writes a duration as a struct of months, days and nanoseconds, the rows as text.
      return durationFrom(text) ?? text;
  }
}

function objectFrom(value: unknown, kind: Kind, entities: EntityKinds): TypedValue {
  if (Array.isArray(value)) {
    const items = itemKind(kind);
    return value.map((item) => typedFrom(item, items, entities));
  }
  if (value instanceof Date) return localMoment(value);
  if (value instanceof Uint8Array) return new Int8Array(value.buffer, value.byteOffset, value.byteLength).slice();
  if (value instanceof Float32Array) return [...value];
  if (isNode(value)) return nodeFrom(value, kind, entities);
  if (isRelationship(value)) return relationshipFrom(value, kind, entities);
  if (isPath(value)) return pathFrom(value, entities);
  return propertiesFrom(value as Record<string, unknown>, kind, entities);
}

function propertiesFrom(
  record: Record<string, unknown>,
  kind: Kind,
  entities: EntityKinds,
): Record<string, TypedValue> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, typedFrom(value, fieldKind(kind, key), entities)]),
  );
}

function nodeFrom(raw: RawNode, kind: Kind, entities: EntityKinds): Node {
  const { _id, _labels, ...properties } = raw;
  const known = needsKinds(raw, kind) ? entities(raw) : kind;
  const labels = [..._labels].sort();
  return new types.Node(
    neo4j.int(_id),
    labels,
    propertiesFrom(properties, known, entities),
    nodeElementId(_id),
  ) as Node;
}

function relationshipFrom(raw: RawRelationship, kind: Kind, entities: EntityKinds): Relationship {
  const { _id, _source, _target, _type, ...properties } = raw;
  const known = needsKinds(raw, kind) ? entities(raw) : kind;
  return new types.Relationship(
    neo4j.int(_id),
    neo4j.int(_source),
    neo4j.int(_target),
    _type,
    propertiesFrom(properties, known, entities),
    `e:${_id}`,
    nodeElementId(_source),
    nodeElementId(_target),
  ) as Relationship;
}

function pathFrom({ nodes, edges }: { nodes: RawNode[]; edges: RawRelationship[] }, entities: EntityKinds): Path {
  const stops = nodes.map((node) => nodeFrom(node, 'mixed', entities));
  const segments = edges.map((edge, index) => {
    const relationship = relationshipFrom(edge, 'mixed', entities);
    return new types.PathSegment(stops[index]!, relationship, stops[index + 1]!);
  });
  return new types.Path(stops[0]!, stops.at(-1)!, segments) as Path;
}

/** As the engine's function elementId gives it, so that a driver's id may be asked for again. */
function nodeElementId(id: number): string {
  return `n:${id}`;
}

/**
 * True where a column's kind does not tell the types of an entity's properties: in a path or a mixed list, and where
 * nodes of a column have one property with different types.
 */
function needsKinds(entity: RawNode | RawRelationship, kind: Kind): boolean {
  const known = typeof kind === 'object' && 'fields' in kind;
  return Object.entries(entity).some(([key, value]) => {
    if (key.startsWith('_') || value === null || typeof value === 'boolean' || ArrayBuffer.isView(value)) return false;
    return known ? typeof value !== 'string' && fieldKind(kind, key) === 'mixed' : true;
  });
}

/** The entities in a value whose kinds are to be asked for. */
export function* untyped(value: unknown, kind: Kind): Generator<RawNode | RawRelationship> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const items = itemKind(kind);
    for (const item of value) yield* untyped(item, items);
  } else if (isNode(value) || isRelationship(value)) {
    if (needsKinds(value, kind)) yield value;
  } else if (isPath(value)) {
    for (const entity of [...value.nodes, ...value.edges]) if (needsKinds(entity, 'mixed')) yield entity;
  } else if (!ArrayBuffer.isView(value) && !(value instanceof Date)) {
    for (const [key, item] of Object.entries(value)) yield* untyped(item, fieldKind(kind, key));
  }
}

export function isNode(value: unknown): value is RawNode {
  return typeof value === 'object' && value !== null && '_id' in value && Array.isArray((value as RawNode)._labels);
}

function isRelationship(value: unknown): value is RawRelationship {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_source' in value &&
    typeof (value as RawRelationship)._type === 'string'
  );
}

function isPath(value: unknown): value is { nodes: RawNode[]; edges: RawRelationship[] } {
  const { nodes, edges } = value as { nodes?: unknown; edges?: unknown };
  if (!Array.isArray(nodes) || !Array.isArray(edges) || nodes.length !== edges.length + 1) return false;
  return Object.keys(value as object).length === 2 && isNode(nodes[0]);
}
