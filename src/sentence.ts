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
 * The relative clause in which a word says whose a noun is («dont», «cuyo», "whose"); it hangs on whose it is. Null for
 * any other word.
 *
 * @example
 * ownedInClause(dont, words) //=> «arraisonné» in «le Togo, dont un bateau a été arraisonné», which hangs on «Togo»
 */
export function ownedInClause(word: Word, words: readonly Word[]): Word | null {
  const isOwner = /^(?:dont|cuy[oa]s?|whose)$/i.test(word.form);
  if (!isOwner) return null;
  for (let at = word.head, steps = 0; at >= 0 && steps < 5; at = words[at]!.head, steps++)
    if (relation(words[at]!) === 'acl') return words[at]!;
  return null;
}

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
