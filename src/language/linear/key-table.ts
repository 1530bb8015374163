/** No decision has more active features. */
export const MAX_FEATURES = 512;

/** Slots a key: with two to four, most keys stand in their first slot, and absent ones find theirs empty. */
const SLOTS_PER_KEY = 2;
/** Feature keys are so many bits wide. */
const KEY_BITS = 30;
const SLOT_BITS = 32;
/** With three bits a key may stand up to seven slots behind its own place. */
const LEAST_DISTANCE_BITS = 3;

/**
 * A hash table from feature keys to small numbers above 0, in 32 bits a slot, so that as much of it as can be stays in
 * near memory.
 *
 * A slot holds a value and, below it, what its place does not tell of the key: the key's upper bits, and how far behind
 * its own place it stands. The few keys that would stand too far are kept apart.
 *
 * @example
 * const table = new KeyTable(Int32Array.of(17, 33), Int32Array.of(5, 6));
 * table.lookUp(Int32Array.of(33, 40), 2, values); // values: 6, 0
 */
export class KeyTable {
  private readonly slots: Int32Array;
  private readonly placeBits: number;
  private readonly distanceBits: number;
  private readonly strays = new Map<number, number>();
  /** The first slot of every key looked up. */
  private readonly first = new Int32Array(MAX_FEATURES);

  constructor(keys: Int32Array, values: Int32Array) {
    const valueBits = bitsOf(values.reduce((a, b) => Math.max(a, b), 0));
    // The more a place tells of its key, the less a slot has to: a small table of large values has more places.
    const leastPlaceBits = KEY_BITS + valueBits + LEAST_DISTANCE_BITS - SLOT_BITS;
    this.placeBits = Math.max(4, bitsOf(keys.length * SLOTS_PER_KEY), leastPlaceBits);
    this.distanceBits = SLOT_BITS - valueBits - (KEY_BITS - this.placeBits);
    this.slots = new Int32Array(1 << this.placeBits);
    for (let i = 0; i < keys.length; i++) this.put(keys[i]!, values[i]!);
  }

  private put(key: number, value: number): void {
    const { slots, placeBits, distanceBits } = this;
    const mask = slots.length - 1;
    for (let distance = 0; distance < 1 << distanceBits; distance++) {
      const place = (key + distance) & mask;
      if (slots[place] !== 0) continue;
      const sign = ((key >>> placeBits) << distanceBits) | distance;
      slots[place] = (value << (KEY_BITS - placeBits + distanceBits)) | sign;
      return;
    }
    this.strays.set(key, value);
  }

  /** Writes the value of each of `count` keys, 0 for one that is not in the table. */
  lookUp(keys: Int32Array, count: number, values: Int32Array): void {
    const { slots, placeBits, distanceBits, first } = this;
    const mask = slots.length - 1;
    const signBits = KEY_BITS - placeBits + distanceBits;
    const signMask = (1 << signBits) - 1;
    const far = 1 << distanceBits;
    // All first slots are read before any is judged: the table is in far memory, and only reads that wait for no
    // decision overlap.
    for (let i = 0; i < count; i++) first[i] = slots[keys[i]! & mask]!;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      const sign = (key >>> placeBits) << distanceBits;
      let slot = first[i]!;
      let distance = 0;
      while (slot !== 0 && (slot & signMask) !== (sign | distance) && ++distance < far) {
        slot = slots[(key + distance) & mask]!;
      }
      values[i] = distance < far ? slot >>> signBits : (this.strays.get(key) ?? 0);
    }
  }
}

/** How many bits a number takes. */
function bitsOf(value: number): number {
  return 32 - Math.clz32(value);
}
