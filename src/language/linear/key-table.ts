/** No decision has more active features. */
export const MAX_FEATURES = 512;

/** Slots a key: with two to four, most keys stand in their first slot, and absent ones find theirs empty. */
const SLOTS_PER_KEY = 2;

/**
 * A hash table from feature keys to numbers, both other than 0: open-addressed pairs (key, value) in one array.
 *
 * @example
 * const table = new KeyTable(Int32Array.of(17, 33), Int32Array.of(5, 6));
 * table.lookUp(Int32Array.of(33, 40), 2, values); // values: 6, 0
 */
export class KeyTable {
  private readonly pairs: Int32Array;
  private readonly mask: number;
  /** The key in the first slot of every key looked up. */
  private readonly first = new Int32Array(MAX_FEATURES);

  constructor(keys: Int32Array, values: Int32Array) {
    let slots = 16;
    while (slots < keys.length * SLOTS_PER_KEY) slots *= 2;
    this.mask = slots - 1;
    this.pairs = new Int32Array(slots * 2);
    for (let i = 0; i < keys.length; i++) {
      let slot = keys[i]! & this.mask;
      while (this.pairs[slot * 2] !== 0) slot = (slot + 1) & this.mask;
      this.pairs[slot * 2] = keys[i]!;
      this.pairs[slot * 2 + 1] = values[i]!;
    }
  }

  /** Writes the value of each of `count` keys, 0 for one that is not in the table. */
  lookUp(keys: Int32Array, count: number, values: Int32Array): void {
    const { pairs, mask, first } = this;
    // All first slots are read before any is judged: the table is in far memory, and only reads that wait for no
    // decision overlap.
    for (let i = 0; i < count; i++) first[i] = pairs[(keys[i]! & mask) * 2]!;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      let slot = key & mask;
      let here = first[i]!;
      while (here !== key && here !== 0) {
        slot = (slot + 1) & mask;
        here = pairs[slot * 2]!;
      }
      values[i] = pairs[slot * 2 + 1]!;
    }
  }
}
