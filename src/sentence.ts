import type { Sentence, Word } from './model.js';

/** The main relation without its subtype: "nsubj:pass" → "nsubj". */
export const relation = (word: Word): string => {
  const colon = word.deprel.indexOf(':');
  return colon < 0 ? word.deprel : word.deprel.slice(0, colon);
};

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
