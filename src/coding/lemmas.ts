import type { Word } from '../model.js';

/**
 * Endings of plurals with those of their singulars, in all three languages. A wrong guess does no harm: what it gives
 * is only looked up among words of the lexicon.
 */
const plurals: readonly (readonly [plural: string, singular: string])[] = [
  ['ones', 'ón'],
  ['anes', 'án'],
  ['ines', 'ín'],
  ['enes', 'én'],
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

/** Endings of French participles beside those of the masculine, by which the lexicon lists adjectives. */
const participles: readonly (readonly [form: string, masculine: string])[] = [
  ['ées', 'é'],
  ['ée', 'é'],
  ['és', 'é'],
  ['é', 'é'],
];

const known = new WeakMap<Word, readonly string[]>();

/**
 * The lemmas that a word may have in the lexicon: its own, then its form and the singulars of that where it is a noun
 * or an adjective. The lexicon lists some words as plurals («combates», "arms"); taggers give plurals that they have
 * not seen as lemmas («raids», "bailouts") or strip too much of them («huelgas» becomes *huelgo, «aduana» *aduano).
 *
 * @example
 * lemmasOf(raids); //=> ["raids", "raid"]
 */
export function lemmasOf(word: Word): readonly string[] {
  const before = known.get(word);
  if (before) return before;
  const lemmas = readLemmas(word);
  known.set(word, lemmas);
  return lemmas;
}

function readLemmas(word: Word): readonly string[] {
  const lemma = word.lemma.toLowerCase();
  const isNominal = word.upos === 'NOUN' || word.upos === 'ADJ';
  const isParticiple = word.feats.VerbForm === 'Part';
  if (!isNominal && !isParticiple) return [lemma];
  const form = word.form.toLowerCase();
  const found = [lemma, ...(isNominal ? [form, ...changed(form, plurals)] : [])];
  // «qualifier d'infondées»: a participle may be listed as the adjective it is.
  if (isParticiple) found.push(...changed(form, participles));
  return [...new Set(found)];
}

/** What a form is with other endings. */
function changed(form: string, endings: readonly (readonly [string, string])[]): string[] {
  return endings
    .filter(([ending]) => form.endsWith(ending) && form.length > ending.length)
    .map(([ending, other]) => form.slice(0, form.length - ending.length) + other);
}
