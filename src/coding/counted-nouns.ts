import type { Sentence, Word } from '../model.js';
import { relation } from '../sentence.js';

/** «plus de», «moins de», «près de»: words that say about how many. */
const counting = new Set(['plus', 'moins', 'près']);
const parts = new Set(['obl', 'nmod']);

/**
 * Reads who is counted as who does it: in «plus de cent paysans ont défilé» French treebanks make «plus» the subject
 * and hang the peasants on it; and what a sum is given in as what is given: "announced $5 million in aid".
 */
export function withCountedNouns(sentence: Sentence): Sentence {
  let words: readonly Word[] = sentence.words;
  for (const { index } of sentence.words) {
    const count = words[index]!;
    if (count.upos === 'SYM') {
      const paid = words.find((w) => isPaid(w, count, words));
      if (paid) words = measured(paid, count, words);
      continue;
    }
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

/** A bare noun behind a sum of money and "in". */
function isPaid(noun: Word, sum: Word, words: readonly Word[]): boolean {
  const isOnSum = noun.head === sum.index && relation(noun) === 'nmod';
  const isBeside = relation(sum) === 'obj' && noun.head === sum.head && relation(noun) === 'obl';
  if (noun.upos !== 'NOUN' || (!isOnSum && !isBeside) || noun.index > sum.index + 7) return false;
  const own = words.filter((w) => w.head === noun.index);
  const mark = own.find((w) => w.form === 'in' && relation(w) === 'case');
  const isRightBehind = mark !== undefined && words.slice(sum.index + 1, mark.index).every((w) => w.upos === 'NUM');
  return isRightBehind && !own.some((w) => relation(w) === 'det');
}

/** The words with the noun in the place of the sum, which it takes what hangs on it from. */
function measured(noun: Word, sum: Word, words: readonly Word[]): Word[] {
  return words.map((word) => {
    if (word.index === noun.index) return { ...word, head: sum.head, deprel: sum.deprel };
    if (word.index === sum.index) return { ...word, head: noun.index, deprel: 'nummod' };
    if (word.head === noun.index && word.form === 'in') return { ...word, head: sum.index, deprel: 'fixed' };
    return word.head === sum.index && relation(word) !== 'nummod' ? { ...word, head: noun.index } : word;
  });
}
