/** Bits of the filter for each key: with eight, an eighth of the absent keys pass. */
const BITS_PER_KEY = 8;

/**
 * A small bitmap of which keys may be in a large table.
 *
 * Most features of a decision were never seen in training; the bitmap tells so from the processor's near memory, where
 * the table itself would mean a wait for far memory. A key whose bit `key & mask` is clear is not in the table.
 */
export function keyFilter(keys: Int32Array): { bits: Int32Array; mask: number } {
  let size = 1024;
  while (size < keys.length * BITS_PER_KEY) size *= 2;
  const bits = new Int32Array(size >> 5);
  const mask = size - 1;
  for (const key of keys) {
    const place = key & mask;
    bits[place >> 5]! |= 1 << (place & 31);
  }
  return { bits, mask };
}
