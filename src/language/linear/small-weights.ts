import { keyFilter } from './filter.js';
import type { Scorer } from './scorer.js';
import type { Rows } from './weights.js';

/** Most classes that {@link SmallWeights} can hold. */
const MAX_CLASSES = 3;

/**
 * The weights of a classifier with at most three classes: all values of a feature stand in its slot of the table, ten
 * bits each, so that a feature costs one access to memory. Meant for the
 * actions of the parser and for punctuation.
 */
export class SmallWeights implements Scorer {
  readonly classes: number;
  private readonly table: Int32Array;
  private readonly mask: number;
  private readonly bits: Int32Array;
  private readonly bitMask: number;

  constructor(rows: Rows) {
    if (rows.classes > MAX_CLASSES) throw new RangeError(`${rows.classes} classes do not fit.`);
    this.classes = rows.classes;
    const { bits, mask } = keyFilter(rows.keys);
    this.bits = bits;
    this.bitMask = mask;
    let slots = 16;
    while (slots < rows.keys.length * 1.5) slots *= 2;
    this.mask = slots - 1;
    this.table = new Int32Array(slots * 2);
    let cell = 0;
    for (let row = 0; row < rows.keys.length; row++) {
      let slot = rows.keys[row]! & this.mask;
      while (this.table[slot * 2] !== 0) slot = (slot + 1) & this.mask;
      let packed = 0;
      for (const end = cell + rows.counts[row]!; cell < end; cell++) {
        packed |= (rows.cellValue[cell]! & 0x3ff) << (10 * rows.cellClass[cell]!);
      }
      this.table[slot * 2] = rows.keys[row]!;
      this.table[slot * 2 + 1] = packed;
    }
  }

  score(keys: Int32Array, count: number, scores: Float64Array): void {
    const { table, mask, bits, bitMask } = this;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
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
      // An empty slot holds zeros, so that nothing need be asked here.
      const packed = table[slot * 2 + 1]!;
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
