import { fold } from './fold.js';

const front = (letter: string | undefined): boolean => letter === 'e' || letter === 'i' || letter === 'y';

/** Spellings of one sound in the transliterations that French, English and Spanish papers use; longest first. */
const clusters: readonly (readonly [string, string])[] = [
  ['tch', 's'],
  ['sch', 's'],
  ['sh', 's'],
  ['ch', 's'],
  ['cz', 's'],
  ['ck', 'k'],
  ['kh', 'h'],
  ['gh', 'k'],
  ['dj', 'h'],
  ['zh', 'h'],
  ['dh', 'd'],
  ['bh', 'b'],
  ['th', 't'],
  ['ph', 'f'],
  ['ou', 'u'],
];
const single: Readonly<Record<string, string>> = { o: 'u', y: 'i', q: 'k', g: 'k', j: 'h', w: 'v' };
const byFirst = new Map<string, (readonly [string, string])[]>();
for (const cluster of clusters) byFirst.set(cluster[0][0]!, [...(byFirst.get(cluster[0][0]!) ?? []), cluster]);

/** The sound at a place of a word and how many letters it takes. */
function soundAt(word: string, at: number): readonly [string, number] {
  const letter = word[at]!;
  for (const [letters, sound] of byFirst.get(letter) ?? [])
    if (word.startsWith(letters, at)) return [sound, letters.length];
  if (letter === 'c') return [front(word[at + 1]) ? 's' : 'k', 1];
  // «Serguei», «Miguel»: the u only keeps the g hard.
  if ((letter === 'g' || letter === 'q') && word[at + 1] === 'u' && front(word[at + 2])) return ['k', 2];
  return [single[letter] ?? letter, 1];
}

/**
 * What the spellings of one name in French, English and Spanish have in common.
 *
 * @example
 * skeleton('Sergueï') === skeleton('Sergey') //=> true
 * skeleton('Poutine') === skeleton('Putin') //=> true
 */
export function skeleton(name: string): string {
  const word = fold(name);
  let out = '';
  for (let at = 0; at < word.length; ) {
    const [sound, length] = soundAt(word, at);
    if (!out.endsWith(sound)) out += sound;
    at += length;
  }
  if (out.startsWith('ie')) out = out.slice(1);
  return out.length > 3 && out.endsWith('e') ? out.slice(0, -1) : out;
}

/**
 * The letters that words of a sound may begin with: "s" of «Tchad», "Chad", "Shevardnadze", "Cedeño".
 *
 * @example
 * lettersOf('h') //=> ["d", "h", "j", "k", "z"]
 */
export function lettersOf(sound: string): string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  return letters.filter((letter) => {
    const openings = [letter, `${letter}e`, `${letter}ue`, ...(byFirst.get(letter) ?? []).map(([cluster]) => cluster)];
    // «Ie…» sounds as "E…".
    return openings.some((opening) => soundAt(opening, 0)[0] === sound) || (sound === 'e' && 'iy'.includes(letter));
  });
}

/** A skeleton without vowels: spellings of given names differ in these first ("Mohammed", "Muhamad"). */
export function consonants(skeletal: string): string {
  return skeletal.replace(/[aeiu]/g, '');
}
