/** Largest feature key: keys are 30 bits wide, and 0 means "no key". */
const KEY_MASK = 0x3fffffff;

/** Mixes a number into a running 32-bit hash. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
}

/** Turns a running hash into a feature key, in [1, 2^30). */
export function toKey(hash: number): number {
  const key = (hash ^ (hash >>> 16)) & KEY_MASK;
  return key === 0 ? 1 : key;
}

/**
 * A 32-bit hash of a stretch of a string (UTF-16 units).
 *
 * @example
 * hashString('nations', 4, 7) === hashString('ons') //=> true
 */
export function hashString(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 13);
}
