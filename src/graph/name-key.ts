/** Spellings of one sound, longest first: what French, English and Spanish write differently in foreign names. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tch|sch|ch|sh/g, '+'],
  [/dj/g, 'j'],
  [/kh|gh|ck|c|q/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/w/g, 'v'],
  [/z/g, 's'],
];

/**
 * A key that the spellings of a name in several languages share: its consonants, spelled one way, and whether it begins
 * with a vowel.
 *
 * @example
 * nameKey('Djermouk') === nameKey('Jermuk') //=> true
 * nameKey('Alep') === nameKey('Aleppo')     //=> true
 */
export function nameKey(name: string): string {
  let text = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  for (const [spelling, sound] of SOUNDS) text = text.replace(spelling, sound);
  const letters = text.replace(/[^\p{L}\p{N}+]/gu, '').replace(/^[aeiouy]+/, 'a');
  const key = letters.slice(0, 1) + letters.slice(1).replace(/[aeiouyh]/g, '');
  return key.replace(/(.)\1+/g, '$1');
}

/**
 * True for keys of one name: equal, or one the beginning of the other ("dms" of Damas, "dmsks" of Damascus).
 */
export function sameName(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length >= 3 && long.startsWith(short));
}
