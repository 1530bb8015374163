import { DataType, type Field, tableFromIPC } from 'apache-arrow';

/**
 * What Cypher type the values of a column have. The engine's rows show dates as text and whole floats as whole numbers;
 * its Arrow schema tells them apart. "mixed" says nothing: Arrow has text there, whatever the values are.
 */
export type Kind = 'integer' | 'float' | 'date' | 'moment' | 'time' | 'duration' | 'mixed' | ListKind | MapKind;

export interface ListKind {
  readonly items: Kind;
}

/** Of a map, a node or a relationship. */
export interface MapKind {
  readonly fields: ReadonlyMap<string, Kind>;
}

/**
 * The kinds of a result's columns, from its Arrow form.
 *
 * @example
 * kindsOf(result.toArrowIPC()) //=> ['integer', 'date', { items: 'float' }]
 */
export function kindsOf(arrow: Uint8Array): Kind[] {
  return tableFromIPC(arrow).schema.fields.map(kindOf);
}

function kindOf({ type }: Field): Kind {
  if (DataType.isInt(type)) return 'integer';
  if (DataType.isFloat(type)) return 'float';
  if (DataType.isDate(type)) return 'date';
  if (DataType.isTimestamp(type)) return 'moment';
  if (DataType.isTime(type)) return 'time';
  if (DataType.isList(type)) return { items: kindOf(type.children[0]!) };
  if (DataType.isStruct(type))
    return { fields: new Map(type.children.map((field: Field) => [field.name, kindOf(field)])) };
  return 'mixed';
}

/** The kind of a field of a map, "mixed" where it is not known. */
export function fieldKind(kind: Kind, name: string): Kind {
  return typeof kind === 'object' && 'fields' in kind ? (kind.fields.get(name) ?? 'mixed') : 'mixed';
}

/** The kind of a list's items, "mixed" where it is not known. */
export function itemKind(kind: Kind): Kind {
  return typeof kind === 'object' && 'items' in kind ? kind.items : 'mixed';
}
