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

/**
 * The text of a stretch of words, without the mark of possession that its last token may hold as well.
 *
 * @example
 * writtenAs("Putin's army", sentence, 0, 0) //=> "Putin"
 */
export function writtenAs(text: string, { words }: Sentence, from: number, to: number): string {
  const [last, next] = [words[to]!, words[to + 1]];
  // Two words of one token have its whole stretch of text.
  const end = next?.start === last.start && next.deprel === 'case' ? last.start + last.form.length : last.end;
  return text.slice(words[from]!.start, end);
}
