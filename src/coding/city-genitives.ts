import type { Word } from '../model.js';
import type { Grammar, SlotName } from './grammar.js';
import type { SentenceTree } from './tree.js';

/** Parts of a noun that say on whom or where else something is done. */
const elsewhere: ReadonlySet<SlotName | null> = new Set(['to', 'against', 'about', 'towards', 'in']);

/** What reading such a genitive needs to know. */
interface Reading {
  readonly tree: SentenceTree;
  readonly grammar: Grammar;
  readonly isSeat: (word: Word) => boolean;
  readonly preposition: (word: Word) => SlotName | null;
}

/**
 * True where a capital behind a noun is the city that undergoes the act, and not the state that does it.
 *
 * @example
 * isOfCity(noun, name, reading); //=> true for «le pilonnage de Beyrouth», false for «les bombardements de Moscou en Syrie»
 */
export function isOfCity(noun: Word, name: Word, { tree, grammar, isSeat, preposition }: Reading): boolean {
  if (!grammar.ofCities.has(noun.lemma.toLowerCase()) || !isSeat(name)) return false;
  // Where else it is done may hang on the name as well.
  return ![noun, name].some((head) =>
    tree.dependents(head, 'nmod', 'obl', 'flat').some((part) => elsewhere.has(preposition(part))),
  );
}
