import { KeyTable, MAX_FEATURES } from './key-table.js';
import { RowPool } from './row-pool.js';
import type { Scorer } from './scorer.js';
import type { Rows } from './weights.js';

/** Most classes that {@link SmallWeights} can hold. */
const MAX_CLASSES = 3;

/**
 * The weights of a classifier with at most three classes: all values of a feature stand in its slot of the table, ten
 * bits each, and equal ones stand once. Meant for the actions of the parser and for punctuation.
 */
export class SmallWeights implements Scorer {
  readonly classes: number;
  private readonly table: KeyTable;
  /** The values of all classes, ten bits each; the first, for features without weights, is 0. */
  private readonly packed: Int32Array;
  private readonly rows = new Int32Array(MAX_FEATURES);

  constructor(rows: Rows) {
    if (rows.classes > MAX_CLASSES) throw new RangeError(`${rows.classes} classes do not fit.`);
    this.classes = rows.classes;
    const pool = new RowPool(rows.keys.length, rows.keys.length);
    const numbers = new Int32Array(rows.keys.length);
    const packed = new Int32Array(1);
    for (let row = 0, cell = 0; row < rows.keys.length; row++) {
      packed[0] = 0;
      for (const end = cell + rows.counts[row]!; cell < end; cell++) {
        packed[0]! |= (rows.cellValue[cell]! & 0x3ff) << (10 * rows.cellClass[cell]!);
      }
      numbers[row] = pool.add(packed, 1);
    }
    this.table = new KeyTable(rows.keys, numbers);
    this.packed = pool.all();
  }

  score(keys: Int32Array, count: number, scores: Float64Array): void {
    const { rows } = this;
    this.table.lookUp(keys, count, rows);
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    for (let i = 0; i < count; i++) {
      const packed = this.packed[rows[i]!]!;
      const v0 = (packed << 22) >> 22;
      const v1 = (packed << 12) >> 22;
      const v2 = (packed << 2) >> 22;
      s0 += v0 * Math.abs(v0);
      s1 += v1 * Math.abs(v1);
      s2 += v2 * Math.abs(v2);
    }
    scores[0] = s0;
    if (this.classes > 1) scores[1] = s1;
    if (this.classes > 2) scores[2] = s2;
  }
}
