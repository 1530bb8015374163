import type { Sentence, Word } from '../model.js';
import { relation } from '../sentence.js';

/**
 * Reads verbs of several words as the verb that says the same: «hizo saber que» as «informó que», "made clear that" as
 * "said that", «hizo entrega de víveres» as «entregó víveres».
 *
 * `periphrases`: the lemma of the verb and the words right behind it, by the lemma of the one verb.
 */
export function withPeriphrases(sentence: Sentence, periphrases: ReadonlyMap<string, string>): Sentence {
  let words: readonly Word[] = sentence.words;
  for (const { index } of sentence.words) {
    const found = periphraseAt(words, index, periphrases);
    if (found) words = merged(words, index, found);
  }
  return words === sentence.words ? sentence : { ...sentence, words: [...words] };
}

interface Periphrase {
  readonly lemma: string;
  /** How many words stand behind the verb. */
  readonly length: number;
}

function periphraseAt(words: readonly Word[], at: number, known: ReadonlyMap<string, string>): Periphrase | null {
  const verb = words[at]!;
  if (verb.upos !== 'VERB' && verb.upos !== 'AUX') return null;
  for (let length = 3; length >= 1; length--) {
    const behind = words.slice(at + 1, at + 1 + length).map((w) => w.form.toLowerCase());
    const lemma = behind.length === length && known.get([verb.lemma.toLowerCase(), ...behind].join(' '));
    // What the parser hung the verb on is no part of it.
    if (lemma && !words.slice(at + 1, at + 1 + length).some((w) => w.index === verb.head)) return { lemma, length };
  }
  return null;
}

/** The words with one verb: what hung on those behind it hangs on it, a genitive as its object. */
function merged(words: readonly Word[], at: number, { lemma, length }: Periphrase): Word[] {
  const isPart = (index: number) => index > at && index <= at + length;
  return words.map((word) => {
    if (word.index === at) return { ...word, upos: 'VERB', lemma };
    if (isPart(word.index)) return { ...word, upos: 'X', lemma: word.form, head: at, deprel: 'compound' };
    if (!isPart(word.head)) return word;
    return { ...word, head: at, deprel: partOf(word, words) };
  });
}

function partOf(word: Word, words: readonly Word[]): string {
  const mark = words.find((w) => w.head === word.index && relation(w) === 'case')?.lemma;
  if (relation(word) === 'nmod') return mark === 'de' || mark === 'of' ? 'obj' : 'obl';
  return relation(word) === 'acl' || relation(word) === 'csubj' ? 'ccomp' : word.deprel;
}
