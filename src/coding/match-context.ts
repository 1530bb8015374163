import type { Word } from '../model.js';
import type { FrameIndex } from './frames.js';
import type { Grammar } from './grammar.js';
import type { SlotReader } from './slots.js';
import type { SentenceTree } from './tree.js';

/** What matching needs to know of one sentence. */
export interface MatchContext {
  readonly tree: SentenceTree;
  readonly slots: SlotReader;
  readonly grammar: Grammar;
  readonly index: FrameIndex;
  readonly isNationality: (word: Word) => boolean;
}
