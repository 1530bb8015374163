import type { Sentence, Word } from '../model.js';
import { relation } from '../sentence.js';
import type { FrameIndex } from './frames.js';

/**
 * A sentence whose reflexive verbs are no passives: in «el ministro debe reunirse con su homólogo» the parser takes the
 * pronoun for that of «debe firmarse un acuerdo». A verb that the frames know as reflexive, behind its subject, is one.
 */
export function withReflexives(sentence: Sentence, { triggers }: FrameIndex): Sentence {
  const isReflexive = (verb: Word | undefined): boolean =>
    verb !== undefined &&
    (triggers.get(verb.lemma.toLowerCase()) ?? []).some(({ reflexive }) => reflexive) &&
    sentence.words.some((w) => w.head === verb.index && relation(w) === 'nsubj' && w.index < verb.index);
  const isMistaken = (word: Word): boolean =>
    word.deprel === 'expl:pass' && word.head >= 0 && isReflexive(sentence.words[word.head]);
  if (!sentence.words.some(isMistaken)) return sentence;
  return {
    ...sentence,
    words: sentence.words.map((word) => (isMistaken(word) ? { ...word, deprel: 'expl:pv' } : word)),
  };
}
