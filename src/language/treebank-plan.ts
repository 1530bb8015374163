import type { GoldSentence } from './conllu.js';

/** Which treebank sentences a language is trained on, and what is changed in them. */
export interface TreebankPlan {
  /** How often a sentence is seen in each epoch; 0 leaves it out (terms of its treebank, or a clash of conventions). */
  weight(sentence: GoldSentence): number;
  /** Changes a sentence in place, so that all sources follow one convention. */
  convert(sentence: GoldSentence): void;
  /** Terms and commits of the sources, for the model's card. */
  readonly sources: readonly { name: string; commit: string; licence: string }[];
  /** Terms under which the model is offered. */
  readonly licence: string;
}
