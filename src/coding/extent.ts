import type { Word } from '../model.js';
import { relation } from '../sentence.js';
import type { Act } from './composition.js';
import type { Match } from './matches.js';
import type { SlotReader } from './slots.js';
import type { SentenceTree } from './tree.js';

/** Clauses that tell something else and are not part of the quote. */
const apart = new Set(['advcl', 'parataxis', 'punct', 'dep']);

/**
 * The stretch of text that a mention quotes: the trigger's clause without what is coordinated with it or added to it,
 * stretched to hold both sides.
 */
export function extentOf(
  match: Match,
  act: Act,
  sides: readonly Word[],
  tree: SentenceTree,
  slots: SlotReader,
): { start: number; end: number } {
  const head = match.support ?? match.word;
  const verbal = tree.isVerbal(head);
  const stop = (child: Word) => {
    const kind = relation(child);
    const sense = kind === 'obl' || kind === 'nmod' ? slots.preposition(child) : null;
    if (sense === 'according' || sense === 'circumstance') return true;
    if ((kind === 'mark' || kind === 'cc') && tree.parent(child) === head) return true;
    // A participle after a name goes on about something else: «… avec la Russie, cherchant un soutien».
    if (kind === 'acl' && tree.parent(child)?.upos === 'PROPN') return true;
    if (apart.has(kind)) return kind !== 'advcl' || act.inner === null || !tree.isBelow(act.inner.match.word, child);
    if (kind === 'conj') return tree.isVerbal(child) && verbal;
    if (kind === 'cc') return tree.parent(child) !== null && tree.isVerbal(tree.parent(child)!);
    return child.deprel === 'acl:relcl';
  };
  const words = tree.below(head, stop);
  for (const side of sides) words.push(...tree.below(side, stop));
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const word of words) {
    start = Math.min(start, word.start);
    end = Math.max(end, word.end);
  }
  return { start, end };
}
