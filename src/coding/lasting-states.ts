import type { Sentence, Word } from '../model.js';
import { relation } from '../sentence.js';
import type { Grammar } from './grammar.js';

const complements = new Set(['obj', 'xcomp', 'ccomp', 'advcl', 'amod']);

/**
 * Reads what lasts as what is done: in «las rutas permanecen bloqueadas por X», "X kept a road blocked" the participle
 * is the verb, passive after verbs of remaining, and that verb its auxiliary.
 */
export function withLastingStates(sentence: Sentence, grammar: Grammar): Sentence {
  let read = sentence;
  for (const { index } of sentence.words) {
    const verb = read.words[index]!;
    if (verb.upos !== 'VERB') continue;
    const lemma = verb.lemma.toLowerCase();
    // «se vieron desplazados»: of some only the reflexive.
    const isReflexive = sentence.words.some((w) => w.head === index && /^se$/i.test(w.form));
    const remains = grammar.remaining.has(lemma) || (isReflexive && grammar.remaining.has(`${lemma}se`));
    if (!remains && !grammar.keeping.has(lemma)) continue;
    const state = stateOf(verb, read.words, remains, grammar);
    if (state) read = { ...read, words: raised(state, verb, read.words, remains) };
  }
  return read;
}

/** The past participle that says what remains so, or what somebody is kept; null where there is none. */
function stateOf(verb: Word, words: readonly Word[], remains: boolean, grammar: Grammar): Word | null {
  const below = words.filter((w) => w.head === verb.index);
  const state = below.find(
    (w) =>
      w.index > verb.index &&
      complements.has(relation(w)) &&
      (isParticiple(w) || (remains && isVictim(w, verb, words, grammar))),
  );
  if (remains) return state && below.every((w) => w === state || relation(w) !== 'obj') ? state : null;
  // "Kept a highway blocked": the participle may hang on what is kept.
  const kept = below.find((w) => w !== state && relation(w) === 'obj' && w.index > verb.index);
  const own = state && words.some((w) => isKept(w, state));
  if (state && (kept || own)) return state;
  return (kept && words.find((w) => w.head === kept.index && w.deprel === 'acl' && isParticiple(w))) ?? null;
}

const isParticiple = ({ upos, feats }: Word): boolean =>
  (upos === 'VERB' || upos === 'ADJ') && feats.VerbForm === 'Part' && feats.Tense !== 'Pres';

/** «resultaron heridos»: right behind the verb and bare, a noun that is a participle elsewhere says what became of them. */
function isVictim(noun: Word, verb: Word, words: readonly Word[], grammar: Grammar): boolean {
  if (noun.upos !== 'NOUN' || noun.index !== verb.index + 1) return false;
  if (words.some((w) => w.head === noun.index && ['det', 'nummod', 'case'].includes(relation(w)))) return false;
  const lemma = noun.lemma.toLowerCase();
  return grammar.passiveLemmas.has(lemma) || Object.values(grammar.participles).some((end) => lemma.endsWith(end));
}

/** What is kept so, under the participle itself: «mantienen bloqueada la vía». */
const isKept = (word: Word, state: Word): boolean =>
  word.head === state.index && (relation(word) === 'obj' || (relation(word) === 'nsubj' && word.index > state.index));

/** The words with the participle where the verb stood. */
function raised(state: Word, verb: Word, words: readonly Word[], remains: boolean): Word[] {
  return words.map((word) => {
    if (word.index === state.index) return { ...word, upos: 'VERB', head: verb.head, deprel: verb.deprel };
    if (word.index === verb.index)
      return { ...word, upos: 'AUX', head: state.index, deprel: remains ? 'aux:pass' : 'aux' };
    // What was kept so is done to: the noun that the participle hung on.
    if (word.index === state.head) return { ...word, head: state.index };
    if (!remains && isKept(word, state)) return { ...word, deprel: 'obj' };
    // Its own reflexive makes the participle none.
    if (word.head !== verb.index || /^se$/i.test(word.form)) return word;
    return { ...word, head: state.index, deprel: remains && relation(word) === 'nsubj' ? 'nsubj:pass' : word.deprel };
  });
}
