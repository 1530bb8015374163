import { type Data, DataType, tableFromIPC, Vector } from 'apache-arrow';
import type { Column, Columns } from './columns.js';

/**
 * The columns of a result, from its Arrow form: numbers as arrays of numbers, text as bytes that become a string when it
 * is asked for.
 *
 * @example
 * columnsOf(result.toArrowIPC()).id?.at(0) //=> "event:0123456789abcdef0123"
 */
export function columnsOf(arrow: Uint8Array): Columns {
  const table = tableFromIPC(arrow);
  return Object.fromEntries(
    table.schema.fields.map(({ name }) => {
      const vector = table.getChild(name)!;
      const [only, ...more] = vector.data;
      return [name, only === undefined || more.length > 0 ? [...vector] : columnOf(only)];
    }),
  );
}

function columnOf(data: Data): Column<unknown> {
  if (data.nullCount === 0) {
    if (DataType.isUtf8(data.type)) return new Texts(data);
    if (DataType.isFloat(data.type)) return data.values as Float64Array;
    if (DataType.isInt(data.type)) return Array.from(data.values as BigInt64Array, Number);
    if (DataType.isList(data.type) && DataType.isUtf8(data.type.children[0]!.type)) return new TextLists(data);
  }
  return [...new Vector([data])];
}

/** Texts that lie as UTF-8 next to each other. */
class Texts implements Column<string> {
  readonly length: number;
  readonly #bytes: Buffer;
  readonly #ends: Int32Array;

  constructor({ length, values, valueOffsets }: Data) {
    const bytes = values as Uint8Array;
    this.length = length;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#ends = valueOffsets as Int32Array;
  }

  at(index: number): string | undefined {
    if (index < 0 || index >= this.length) return undefined;
    return this.#bytes.toString('utf8', this.#ends[index]!, this.#ends[index + 1]!);
  }
}

/** Lists of texts. */
class TextLists implements Column<readonly string[]> {
  readonly length: number;
  readonly #texts: Texts;
  readonly #ends: Int32Array;

  constructor({ length, children, valueOffsets }: Data) {
    this.length = length;
    this.#texts = new Texts(children[0] as Data);
    this.#ends = valueOffsets as Int32Array;
  }

  at(index: number): readonly string[] | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const list: string[] = [];
    for (let i = this.#ends[index]!; i < this.#ends[index + 1]!; i++) list.push(this.#texts.at(i)!);
    return list;
  }
}
