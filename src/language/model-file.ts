import { gunzipSync, gzipSync } from 'node:zlib';
import { DataError } from '../errors.js';
import type { LanguageCode } from '../model.js';
import type { Rows } from './linear/rows.js';

/** The classifiers of a model. */
export const CLASSIFIERS = [
  'upos',
  'feats',
  'contraction',
  'firstActions',
  'firstLabels',
  'actions',
  'labels',
  'punctuation',
] as const;
export type ClassifierName = (typeof CLASSIFIERS)[number];

/** Everything that training leaves for one language. */
export interface ModelData {
  readonly language: LanguageCode;
  /** Feature classes, "NOUN Gender=Fem|Number=Sing". */
  readonly feats: readonly string[];
  readonly relations: readonly string[];
  /** Text of the lexicon. */
  readonly lexicon: string;
  readonly classifiers: Readonly<Record<ClassifierName, Rows>>;
}

/** Rises with every change to the format or to the feature templates: old files are then refused. */
export const MODEL_FORMAT = 2;

interface Header {
  readonly format: number;
  readonly language: LanguageCode;
  readonly feats: readonly string[];
  readonly relations: readonly string[];
  readonly lexiconBytes: number;
  readonly classifiers: readonly { name: ClassifierName; classes: number; rows: number; cells: number }[];
}

/**
 * Writes a model as gzipped bytes; the same model gives the same bytes.
 *
 * Layout: a line of JSON, the lexicon, then for each classifier the differences of its ascending keys, the lengths of
 * its rows, the classes (all three as variable-length integers) and the values (a byte each) of its cells.
 */
export function encodeModel(model: ModelData): Buffer {
  const lexicon = Buffer.from(model.lexicon, 'utf8');
  const header: Header = {
    format: MODEL_FORMAT,
    language: model.language,
    feats: model.feats,
    relations: model.relations,
    lexiconBytes: lexicon.length,
    classifiers: CLASSIFIERS.map((name) => {
      const rows = model.classifiers[name];
      return { name, classes: rows.classes, rows: rows.keys.length, cells: rows.cellValue.length };
    }),
  };
  const parts: Uint8Array[] = [Buffer.from(`${JSON.stringify(header)}\n`, 'utf8'), lexicon];
  for (const name of CLASSIFIERS) {
    const { keys, counts, cellClass, cellValue } = model.classifiers[name];
    parts.push(varints(keys.map((key, i) => (i === 0 ? key : key - keys[i - 1]!))));
    parts.push(
      varints(counts),
      varints(cellClass),
      Buffer.from(cellValue.buffer, cellValue.byteOffset, cellValue.length),
    );
  }
  return gzipSync(Buffer.concat(parts), { level: 9 });
}

/**
 * Reads what {@link encodeModel} wrote.
 *
 * @throws DataError where the bytes are damaged or of another format.
 */
export function decodeModel(bytes: Buffer, name: string): ModelData {
  try {
    return decode(gunzipSync(bytes));
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    throw new DataError('model', `The model ${name} is damaged; fetch it again or run "npm run train".`, { cause });
  }
}

function decode(data: Buffer): ModelData {
  const line = data.indexOf(10);
  const header = JSON.parse(data.toString('utf8', 0, line)) as Header;
  if (header.format !== MODEL_FORMAT) {
    const message = `The model has format ${header.format}, this program reads ${MODEL_FORMAT}; run "npm run train".`;
    throw new DataError('model', message);
  }
  const reader = new Reader(data, line + 1);
  const lexicon = reader.text(header.lexiconBytes);
  const classifiers = {} as Record<ClassifierName, Rows>;
  for (const { name, classes, rows, cells } of header.classifiers) {
    const keys = reader.varints(new Int32Array(rows));
    for (let i = 1; i < rows; i++) keys[i]! += keys[i - 1]!;
    const counts = reader.varints(new Uint16Array(rows));
    const cellClass = reader.varints(new Uint16Array(cells));
    classifiers[name] = { classes, keys, counts, cellClass, cellValue: reader.bytes(cells) };
  }
  reader.end();
  return { language: header.language, feats: header.feats, relations: header.relations, lexicon, classifiers };
}

function varints(values: Int32Array | Uint16Array): Buffer {
  const bytes = Buffer.alloc(values.length * 5);
  let at = 0;
  for (let value of values) {
    while (value > 127) {
      bytes[at++] = (value & 127) | 128;
      value >>>= 7;
    }
    bytes[at++] = value;
  }
  return bytes.subarray(0, at);
}

class Reader {
  constructor(
    private readonly data: Buffer,
    private at: number,
  ) {}

  text(length: number): string {
    this.at += length;
    return this.data.toString('utf8', this.at - length, this.at);
  }

  bytes(length: number): Int8Array {
    if (this.at + length > this.data.length) throw new RangeError('unexpected end');
    this.at += length;
    return Int8Array.from(new Int8Array(this.data.buffer, this.data.byteOffset + this.at - length, length));
  }

  varints<T extends Int32Array | Uint16Array>(values: T): T {
    const { data } = this;
    let at = this.at;
    for (let i = 0; i < values.length; i++) {
      let value = 0;
      let shift = 0;
      let byte: number;
      do {
        if (at >= data.length) throw new RangeError('unexpected end');
        byte = data[at++]!;
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      values[i] = value;
    }
    this.at = at;
    return values;
  }

  end(): void {
    if (this.at !== this.data.length) throw new RangeError('bytes left over');
  }
}
