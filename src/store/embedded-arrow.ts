import { DataType, type Field, tableFromIPC } from 'apache-arrow';
import type { Kind } from './embedded-kinds.js';

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
