import type { Draft } from '../draft.js';
import { type TenseFeatures, tenseFeatures } from '../tag/tense-features.js';
import * as tag from '../tag/upos.js';

/** The words of one language by which clauses and phrases between marks are told from enumerations. */
export interface PartWords {
  /** Relative pronouns, and the preposition between them and what counts them: "most of which". */
  readonly relatives: RegExp;
  readonly of: string;
  /** Relative pronouns for persons. */
  readonly persons: RegExp;
  /** Endings of past forms that are participles too: "denied". */
  readonly past: RegExp;
  /** The preposition before who did it, which makes a participle of such a form. */
  readonly agentMark: string;
  /** How participles of what somebody does besides end: "citing". */
  readonly present: RegExp;
  /** Prepositions that open clauses too: "after India ordered". */
  readonly openers: RegExp;
  /** Conjunctions that open a clause behind the main one. */
  readonly tails: RegExp;
  /** Other words that a clause begins with: "said that". */
  readonly clauses: RegExp;
  /** Articles that name somebody known, which others may be joined to: "the king, the queen and …". */
  readonly definite: string;
  readonly indefinite: RegExp;
}

export const MARKS: ReadonlySet<string> = new Set([',', '—', '–', '--']);
export const QUOTE = /^["“”]$/;

/** Parts of speech of a subject's phrase, and of the words that close it. */
// biome-ignore format: a list
export const nominal: ReadonlySet<number> = new Set([tag.DET, tag.ADJ, tag.NOUN, tag.PROPN, tag.NUM, tag.PRON, tag.ADP, tag.PART, tag.CCONJ, tag.SYM, tag.ADV]);
export const closing: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.NUM]);

/** Tells which words of a draft carry a tense. */
export class FiniteForms {
  private readonly tenses: TenseFeatures;

  constructor(
    private readonly words: PartWords,
    feats: readonly Readonly<Record<string, string>>[],
  ) {
    this.tenses = tenseFeatures(feats);
  }

  /** A verb or auxiliary with a tense of its own. */
  isFinite({ tags, feats }: Draft, at: number): boolean {
    return (tags[at] === tag.VERB || tags[at] === tag.AUX) && this.tenses.finite.has(feats[at]!);
  }

  /** A form that may be a past tense: "denied". */
  isPast({ tags, forms }: Draft, at: number): boolean {
    return tags[at] === tag.VERB && this.words.past.test(forms[at]!);
  }

  /** "The minister angrily denied that", "spoke": behind its subject a form is no participle and no order. */
  correct({ tags, feats, forms, lemmas }: Draft, verb: number): void {
    if (tags[verb] !== tag.VERB) return;
    const isMistaken =
      !this.tenses.finite.has(feats[verb]!) || (this.tenses.orders.has(feats[verb]!) && forms[verb] !== lemmas[verb]);
    if (isMistaken) feats[verb] = this.tenses.past;
  }
}
