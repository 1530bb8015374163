/** Slots of a bucket: they are compared at once. */
const BUCKET = 4;
/** Feature keys are so many bits wide. */
const KEY_BITS = 30;
const SLOT_BITS = 32;
/** With at most so many keys a bucket on average, few buckets overflow. */
const KEYS_PER_BUCKET = 1.6;

/**
 * A hash table from feature keys to numbers above 0, in 32 bits a slot, so that as much of it as can be stays in near
 * memory; `kernel.wat` looks up in it.
 *
 * A key's lower bits lead to its bucket, whose slots hold a value above the key's upper bits. Buckets fill from their
 * first slot on; a key that finds its own full goes to the overflow: an open table of pairs of key and value.
 */
export class BucketTable {
  /** Bits of a key that lead to its bucket. */
  readonly keyBits: number;
  /** Bits of a slot under its value. */
  readonly restBits: number;
  readonly slots: Int32Array;
  readonly overflow: Int32Array;

  constructor(keys: Int32Array, values: Int32Array) {
    const valueBits = bitsOf(values.reduce((a, b) => Math.max(a, b), 0));
    // The more a place tells of its key, the less a slot has to: a table of large values has more buckets.
    this.keyBits = Math.max(
      2,
      Math.ceil(Math.log2(keys.length / KEYS_PER_BUCKET + 1)),
      KEY_BITS + valueBits - SLOT_BITS,
    );
    this.restBits = KEY_BITS - this.keyBits;
    this.slots = new Int32Array(BUCKET << this.keyBits);
    const strays: number[] = [];
    for (let i = 0; i < keys.length; i++) if (!this.put(keys[i]!, values[i]!)) strays.push(i);
    this.overflow = openTable(strays.map((i) => [keys[i]!, values[i]!]));
  }

  private put(key: number, value: number): boolean {
    const first = (key & ((1 << this.keyBits) - 1)) * BUCKET;
    for (let at = first; at < first + BUCKET; at++) {
      if (this.slots[at] !== 0) continue;
      this.slots[at] = (value << this.restBits) | (key >>> this.keyBits);
      return true;
    }
    return false;
  }
}

function openTable(pairs: readonly (readonly [key: number, value: number])[]): Int32Array {
  const places = 1 << bitsOf(pairs.length * 2);
  const table = new Int32Array(places * 2);
  for (const [key, value] of pairs) {
    let place = key & (places - 1);
    while (table[place * 2] !== 0) place = (place + 1) & (places - 1);
    table.set([key, value], place * 2);
  }
  return table;
}

/** How many bits a number takes. */
function bitsOf(value: number): number {
  return 32 - Math.clz32(value);
}
