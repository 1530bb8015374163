import neo4j, { type Node, type Path, type Relationship } from 'neo4j-driver';
import type { NodeValue, Parameters, ParameterValue, RelationshipValue, Value } from './store.js';

/** Parameters as the driver wants them: whole numbers wrapped (it sends numbers as floats), dates as its dates. */
export function toNeo4j(parameters: Parameters): Record<string, unknown> {
  return mapValues(parameters, parameterToNeo4j);
}

function parameterToNeo4j(value: ParameterValue): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value === 'bigint') return neo4j.int(value);
  if (Array.isArray(value)) return value.map(parameterToNeo4j);
  if (typeof value !== 'object') return value;
  const keys = Object.keys(value);
  if (keys.length === 1 && '$date' in value) return toDate(String(value.$date));
  return mapValues(value as Parameters, parameterToNeo4j);
}

/** Part by part: by way of a JavaScript date the years 0 to 99 would become 1900 to 1999. */
function toDate(iso: string): unknown {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return new neo4j.types.Date(year, month, day);
}

/** A value of a row as plain data; see {@link Value}. */
export function fromNeo4j(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(fromNeo4j);
  if (typeof value !== 'object') return value as boolean | number | string;
  if (neo4j.isNode(value)) return nodeFrom(value);
  if (neo4j.isRelationship(value)) return relationshipFrom(value);
  if (neo4j.isPath(value)) return pathFrom(value);
  if (isTemporal(value)) return value.toString();
  if (neo4j.isPoint(value)) return value.toString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  return sortedValues(value as Record<string, unknown>);
}

function isTemporal(value: object): boolean {
  return (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isDuration(value)
  );
}

function nodeFrom(node: Node): NodeValue {
  return { id: node.elementId, labels: [...node.labels].sort(), properties: sortedValues(node.properties) };
}

function relationshipFrom(relationship: Relationship): RelationshipValue {
  return {
    id: relationship.elementId,
    type: relationship.type,
    from: relationship.startNodeElementId,
    to: relationship.endNodeElementId,
    properties: sortedValues(relationship.properties),
  };
}

function pathFrom(path: Path): Value {
  return {
    nodes: [nodeFrom(path.start), ...path.segments.map((segment) => nodeFrom(segment.end))],
    relationships: path.segments.map((segment) => relationshipFrom(segment.relationship)),
  };
}

function sortedValues(properties: Record<string, unknown>): Record<string, Value> {
  const keys = Object.keys(properties).sort();
  return Object.fromEntries(keys.map((key) => [key, fromNeo4j(properties[key])]));
}

function mapValues<In, Out>(record: Readonly<Record<string, In>>, map: (value: In) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
