import { KeyTable, MAX_FEATURES } from './key-table.js';
import { RowPool } from './row-pool.js';
import type { Scorer } from './scorer.js';

/** The weights of one feature, as a model file holds them: classes and square-root companded values. */
export interface Rows {
  readonly classes: number;
  /** Feature keys, ascending. */
  readonly keys: Int32Array;
  /** How many cells each row has. */
  readonly counts: Uint16Array;
  /** Class of every cell, row after row. */
  readonly cellClass: Uint16Array;
  /** Value of every cell, companded: sign(v) · v² is the weight, up to the model's scale. */
  readonly cellValue: Int8Array;
}

const CLASS_BITS = 9;
const CLASS_MASK = (1 << CLASS_BITS) - 1;

/**
 * The weights of a trained classifier, laid out for speed.
 *
 * The table leads from a feature's key to its first cell; a cell packs value, class and, in its lowest bit, whether it
 * ends its row. Features never seen in training are simply absent.
 */
export class Weights implements Scorer {
  readonly classes: number;
  private readonly table: KeyTable;
  private readonly cells: Int32Array;
  private readonly starts = new Int32Array(MAX_FEATURES);
  private readonly firstCells = new Int32Array(MAX_FEATURES);
  private readonly sums: Int32Array;

  constructor(rows: Rows) {
    this.classes = rows.classes;
    this.sums = new Int32Array(rows.classes);
    const pool = new RowPool(rows.keys.length, rows.cellValue.length);
    const row = new Int32Array(rows.classes);
    const starts = new Int32Array(rows.keys.length);
    for (let i = 0, at = 0; i < rows.keys.length; i++) {
      const count = rows.counts[i]!;
      for (let n = 0; n < count; n++, at++) {
        const value = rows.cellValue[at]! * Math.abs(rows.cellValue[at]!);
        row[n] = (value << (CLASS_BITS + 1)) | (rows.cellClass[at]! << 1) | (n === count - 1 ? 1 : 0);
      }
      starts[i] = pool.add(row, count);
    }
    this.table = new KeyTable(rows.keys, starts);
    this.cells = pool.all();
  }

  score(keys: Int32Array, count: number, scores: Float64Array): void {
    const { cells, classes, starts, firstCells, sums } = this;
    this.table.lookUp(keys, count, starts);
    let found = 0;
    for (let i = 0; i < count; i++) {
      const start = starts[i]!;
      starts[found] = start;
      found += start === 0 ? 0 : 1;
    }
    // As in the table, first all reads of far memory, then what depends on them.
    for (let i = 0; i < found; i++) firstCells[i] = cells[starts[i]!]!;
    sums.fill(0);
    for (let i = 0; i < found; i++) {
      let at = starts[i]!;
      let cell = firstCells[i]!;
      sums[(cell >> 1) & CLASS_MASK]! += cell >> (CLASS_BITS + 1);
      while ((cell & 1) === 0) {
        cell = cells[++at]!;
        sums[(cell >> 1) & CLASS_MASK]! += cell >> (CLASS_BITS + 1);
      }
    }
    for (let c = 0; c < classes; c++) scores[c] = sums[c]!;
  }
}
