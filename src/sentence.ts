import type { Sentence, Word } from './model.js';

/** The main relation without its subtype: "nsubj:pass" → "nsubj". */
export const relation = (word: Word): string => {
  const colon = word.deprel.indexOf(':');
  return colon < 0 ? word.deprel : word.deprel.slice(0, colon);
};

/** The form that bears person and tense: the auxiliary of a compound («ha pedido»), else the verb itself. */
export const finiteForm = (verb: Word, dependents: readonly Word[]): Word =>
  (verb.feats.VerbForm === 'Part' &&
    dependents.find((w) => relation(w) === 'aux' && w.feats.VerbForm === 'Fin' && w.lemma === 'haber')) ||
  verb;

/**
 * The words that each word of a sentence governs, in the order of the text.
 *
 * @example
 * dependentsOf(sentence)[verb.index] //=> [subject, object]
 */
export function dependentsOf(sentence: Sentence): readonly (readonly Word[])[] {
  const table: Word[][] = sentence.words.map(() => []);
  for (const word of sentence.words) if (word.head >= 0) table[word.head]?.push(word);
  return table;
}
