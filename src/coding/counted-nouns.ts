import type { Sentence, Word } from '../model.js';
import { relation } from '../sentence.js';

/** «plus de», «moins de», «près de»: words that say about how many. */
const counting = new Set(['plus', 'moins', 'près']);
const parts = new Set(['obl', 'nmod']);

/**
 * Reads who is counted as who does it: in «plus de cent paysans ont défilé» French treebanks make «plus» the subject
 * and hang the peasants on it.
 */
export function withCountedNouns(sentence: Sentence): Sentence {
  let words: readonly Word[] = sentence.words;
  for (const { index } of sentence.words) {
    const count = words[index]!;
    if (count.upos !== 'ADV' || !counting.has(count.lemma.toLowerCase())) continue;
    const noun = words.find((w) => isCounted(w, count, words));
    if (noun) words = raised(noun, count, words);
  }
  return words === sentence.words ? sentence : { ...sentence, words: [...words] };
}

/** A noun behind «de» and a number, right behind the word that counts. */
function isCounted(noun: Word, count: Word, words: readonly Word[]): boolean {
  if (noun.head !== count.index || noun.upos !== 'NOUN' || !parts.has(relation(noun))) return false;
  const mark = words[count.index + 1];
  const number = words[count.index + 2];
  return /^d(?:e|['’])$/i.test(mark?.form ?? '') && number?.upos === 'NUM' && number.head === noun.index;
}

/** The words with the noun in the place of what counts it, which hangs on it. */
function raised(noun: Word, count: Word, words: readonly Word[]): Word[] {
  const verb = words[count.head];
  const hasSubject = words.some((w) => w.head === count.head && /^(?:nsubj|csubj|expl)/.test(w.deprel));
  const isLost = count.deprel === 'advmod' && verb?.upos === 'VERB' && verb.index > noun.index && !hasSubject;
  return words.map((word) => {
    if (word.index === noun.index) return { ...word, head: count.head, deprel: isLost ? 'nsubj' : count.deprel };
    if (word.index === count.index) return { ...word, head: noun.index, deprel: 'advmod' };
    if (word.index === count.index + 1) return { ...word, head: count.index, deprel: 'fixed' };
    return word.head === count.index ? { ...word, head: noun.index } : word;
  });
}
