import { keyFilter } from './filter.js';
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

/** No decision has more active features. */
const MAX_FEATURES = 512;
const CLASS_BITS = 9;
const CLASS_MASK = (1 << CLASS_BITS) - 1;

/**
 * The weights of a trained classifier, laid out for speed.
 *
 * `table` is an open-addressed hash table of pairs (key, first cell); a cell packs value, class and, in its lowest
 * bit, whether it ends its row. Features never seen in training are simply absent.
 */
export class Weights implements Scorer {
  readonly classes: number;
  private readonly table: Int32Array;
  private readonly mask: number;
  private readonly bits: Int32Array;
  private readonly bitMask: number;
  private readonly cells: Int32Array;
  private readonly starts = new Int32Array(MAX_FEATURES);

  constructor(rows: Rows) {
    this.classes = rows.classes;
    const { bits, mask } = keyFilter(rows.keys);
    this.bits = bits;
    this.bitMask = mask;
    let slots = 16;
    while (slots < rows.keys.length * 1.6) slots *= 2;
    this.mask = slots - 1;
    this.table = new Int32Array(slots * 2);
    this.cells = new Int32Array(rows.cellValue.length);
    let cell = 0;
    for (let row = 0; row < rows.keys.length; row++) {
      const key = rows.keys[row]!;
      let slot = key & this.mask;
      while (this.table[slot * 2] !== 0) slot = (slot + 1) & this.mask;
      this.table[slot * 2] = key;
      this.table[slot * 2 + 1] = cell;
      const end = cell + rows.counts[row]!;
      for (; cell < end; cell++) {
        const companded = rows.cellValue[cell]!;
        const value = companded * Math.abs(companded);
        const last = cell === end - 1 ? 1 : 0;
        this.cells[cell] = (value << (CLASS_BITS + 1)) | (rows.cellClass[cell]! << 1) | last;
      }
    }
  }

  score(keys: Int32Array, count: number, scores: Float64Array): void {
    const { table, mask, cells, classes, starts, bits, bitMask } = this;
    for (let c = 0; c < classes; c++) scores[c] = 0;
    // First all look-ups, then all sums: the processor overlaps the waits for memory of the one and of the other.
    let found = 0;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      const place = key & bitMask;
      if (((bits[place >> 5]! >> (place & 31)) & 1) === 0) continue;
      let slot = key & mask;
      let here = table[slot * 2]!;
      while (here !== key && here !== 0) {
        slot = (slot + 1) & mask;
        here = table[slot * 2]!;
      }
      starts[found] = table[slot * 2 + 1]!;
      found += here === 0 ? 0 : 1;
    }
    for (let i = 0; i < found; i++) {
      let at = starts[i]!;
      let cell: number;
      do {
        cell = cells[at++]!;
        scores[(cell >> 1) & CLASS_MASK]! += cell >> (CLASS_BITS + 1);
      } while ((cell & 1) === 0);
    }
  }
}
