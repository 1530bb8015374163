import type { ActorRef, Sentence, Word } from '../../model.js';
import { relation } from '../../sentence.js';
import type { Span } from '../reading/spans.js';
import type { TextMap } from '../reading/text-map.js';

/** Whom the phrase that a word heads means, at any time. */
export type Resolve = (sentence: Sentence, word: number) => readonly ActorRef[];

/** A phrase of the lexicon met before. */
export interface Before {
  readonly sentence: Sentence;
  readonly span: Span;
}

/** The spans before a word, the nearest first. */
export function* spansBefore(
  map: TextMap,
  sentences: readonly Sentence[],
  sentence: Sentence,
  word: number,
): Generator<Before> {
  for (let s = sentence.index; s >= 0; s--) {
    const earlier = sentences[s]!;
    for (const span of [...map.of(earlier)].reverse())
      if (s < sentence.index || span.head < word) yield { sentence: earlier, span };
  }
}

/** The countries of the subjects of the clauses that a word stands in, unless it is part of the subject. */
export function subjectsAbove(
  map: TextMap,
  resolve: Resolve,
  sentence: Sentence,
  word: Word,
): readonly (string | null)[] {
  const found: (string | null)[] = [];
  for (let at = word; at.head >= 0; at = sentence.words[at.head]!) {
    for (const child of map.childrenOf(sentence, at.head)) {
      if (relation(child) !== 'nsubj' || child === at) continue;
      const joined = map.childrenOf(sentence, child.index).filter((part) => relation(part) === 'conj' && part !== at);
      for (const subject of [child, ...joined])
        found.push(...resolve(sentence, subject.index).map(({ country }) => country));
    }
  }
  return found;
}
