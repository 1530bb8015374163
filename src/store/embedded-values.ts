import type { NodeValue, Parameters, ParameterValue, RelationshipValue, Row, Value } from './store.js';

/** Parameters as the engine wants them: it takes whole numbers as integers and `{ $date }` as a date by itself. */
export function toEmbedded(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, parameterToEmbedded(value)]));
}

function parameterToEmbedded(value: ParameterValue): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return value;
  return Array.isArray(value) ? listToEmbedded(value) : toEmbedded(value as Parameters);
}

/** A batch is a list of lists of plain values: these are taken as they are, not copied. */
function listToEmbedded(values: readonly ParameterValue[]): readonly unknown[] {
  const plain = values.every((value) => value === null || (typeof value !== 'object' && value !== undefined));
  return plain ? values : values.map(parameterToEmbedded);
}

/** A value of a row as plain data; see {@link Value}. */
export function fromEmbedded(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return isPlain(value) ? (value as Value[]) : value.map(fromEmbedded);
  if (typeof value !== 'object') return value as boolean | number | string;
  if (value instanceof Date) return value.toISOString().replace('.000Z', 'Z');
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Float32Array) return [...value];
  const record = value as Record<string, unknown>;
  if (Array.isArray(record._labels) && '_id' in record) return nodeFrom(record);
  if (typeof record._type === 'string' && '_source' in record) return relationshipFrom(record);
  if (isPath(record)) {
    return { nodes: record.nodes.map(fromEmbedded) as never, relationships: record.edges.map(fromEmbedded) as never };
  }
  return sortedValues(record);
}

/** True for a list that needs no change: a statement may give lists of a hundred thousand numbers or names. */
function isPlain(list: readonly unknown[]): boolean {
  return list.every(
    (item) => item === null || typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean',
  );
}

/**
 * A row, its columns in the order of the statement. It is the engine's own object, made for this one reader, with the few
 * values put right that are no plain ones: a copy of each of a page's thousand values took as long as asking for them.
 */
export function rowFromEmbedded(row: object): Row {
  const values = row as Record<string, unknown>;
  for (const name of Object.keys(values)) values[name] = fromEmbedded(values[name]);
  return values as Row;
}

/** A path comes as `{ nodes, edges }`; a map of a user's with these two keys is told apart by what they hold. */
function isPath(record: Record<string, unknown>): record is { nodes: unknown[]; edges: unknown[] } {
  const { nodes, edges } = record;
  if (!Array.isArray(nodes) || !Array.isArray(edges) || nodes.length !== edges.length + 1) return false;
  return Object.keys(record).length === 2 && Array.isArray((nodes[0] as { _labels?: unknown } | null)?._labels);
}

function nodeFrom(record: Record<string, unknown>): NodeValue {
  const { _id, _labels, ...properties } = record;
  return { id: String(_id), labels: [...(_labels as string[])].sort(), properties: sortedValues(properties) };
}

function relationshipFrom(record: Record<string, unknown>): RelationshipValue {
  const { _id, _source, _target, _type, ...properties } = record;
  return {
    id: String(_id),
    type: String(_type),
    from: String(_source),
    to: String(_target),
    properties: sortedValues(properties),
  };
}

function sortedValues(properties: Record<string, unknown>): Record<string, Value> {
  const keys = Object.keys(properties).sort();
  return Object.fromEntries(keys.map((key) => [key, fromEmbedded(properties[key])]));
}
