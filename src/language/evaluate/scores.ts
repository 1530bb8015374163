import type { LanguageCode } from '../../model.js';

/** Percentages, 0 to 100. */
export interface RawScores {
  /** F1 of syntactic words, aligned by the characters they cover. */
  readonly words: number;
  readonly upos: number;
  readonly uas: number;
  readonly las: number;
}

/** What a parser reaches on a treebank: percentages, and words a second. */
export interface ParserScores {
  readonly lang: LanguageCode;
  readonly file: string;
  readonly sentences: number;
  readonly words: number;
  readonly upos: number;
  readonly lemma: number;
  readonly uas: number;
  /** Main relation only: "nsubj:pass" counts as "nsubj". */
  readonly las: number;
  readonly raw: RawScores;
  /** From raw text, all told, on one thread, after a warm-up. */
  readonly wordsPerSecond: number;
}

/** A relation without its subtype. */
export function mainRelation(deprel: string): string {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
}
