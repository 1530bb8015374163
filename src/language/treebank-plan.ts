import type { GoldSentence } from './conllu.js';

/** Which treebank sentences a language is trained on, and what is changed in them. */
export interface TreebankPlan {
  /** How often a sentence is seen in each epoch; 0 leaves it out (terms of its treebank, or a clash of conventions). */
  weight(sentence: GoldSentence): number;
  /** Changes a sentence in place, so that all sources follow one convention. */
  convert(sentence: GoldSentence): void;
  /** Seeds of the left-to-right parser: one more makes it steadier and larger. */
  readonly seeds: readonly number[];
  /** Smallest weight of the parser kept in the end, as a share of the largest: what keeps the model under 6 MB. */
  readonly parserFloor: number;
  /** Terms and commits of the sources, for the model's card. */
  readonly sources: readonly { name: string; commit: string; licence: string }[];
  /** Terms under which the model is offered. */
  readonly licence: string;
}
