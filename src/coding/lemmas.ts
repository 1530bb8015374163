import type { Word } from '../model.js';

/**
 * Endings of plurals with those of their singulars, in all three languages. A wrong guess does no harm: what it gives
 * is only looked up among words of the lexicon.
 */
const plurals: readonly (readonly [plural: string, singular: string])[] = [
  ['ones', 'ón'],
  ['anes', 'án'],
  ['ines', 'ín'],
  ['eses', 'és'],
  ['uses', 'ús'],
  ['aux', 'al'],
  ['aux', 'au'],
  ['eux', 'eu'],
  ['ces', 'z'],
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
];

const known = new WeakMap<Word, readonly string[]>();

/**
 * The lemmas that a word may have in the lexicon: its own, then the singulars of its form where it is a noun or an
 * adjective. Taggers give plurals that they have not seen as lemmas («raids», "bailouts") or strip too much of them
 * («huelgas» becomes *huelgo).
 *
 * @example
 * lemmasOf(raids); //=> ["raids", "raid"]
 */
export function lemmasOf(word: Word): readonly string[] {
  const before = known.get(word);
  if (before) return before;
  const lemma = word.lemma.toLowerCase();
  const found = word.upos === 'NOUN' || word.upos === 'ADJ' ? [lemma, ...singulars(word.form.toLowerCase())] : [lemma];
  const lemmas = [...new Set(found)];
  known.set(word, lemmas);
  return lemmas;
}

function singulars(form: string): string[] {
  return plurals
    .filter(([plural]) => form.endsWith(plural) && form.length > plural.length + 2)
    .map(([plural, singular]) => form.slice(0, form.length - plural.length) + singular);
}
