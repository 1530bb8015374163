import type { Word } from '../model.js';
import type { FrameIndex } from './frames.js';
import type { Grammar } from './grammar.js';
import type { WordKinds } from './noun-slots.js';
import type { SlotReader } from './slots.js';
import type { Standing } from './standing.js';
import type { SentenceTree } from './tree.js';
import type { WordGroups } from './word-groups.js';

/** What matching needs to know of one sentence. */
export interface MatchContext extends WordKinds {
  readonly tree: SentenceTree;
  readonly slots: SlotReader;
  readonly groups: WordGroups;
  readonly grammar: Grammar;
  readonly index: FrameIndex;
  /** Whether a noun stands inside the name of an organisation. */
  readonly isInName: (word: Word) => boolean;
  /** Whether a phrase is a state or a body or office of it, a country's people, or neither. */
  readonly standing: (head: Word) => Standing;
}
