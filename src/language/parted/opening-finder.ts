import type { Draft } from '../draft.js';
import * as tag from '../tag/upos.js';
import { type FiniteForms, nominal, type PartWords, QUOTE } from './marks.js';

/** How far into the sentence the conjunction may stand: "less than a week after". */
const FARTHEST = 6;

/** Finds a clause that opens a sentence before the main clause: "Hours after rebels took Lima, Togo, citing …, closed". */
export class OpeningFinder {
  constructor(
    private readonly words: PartWords,
    private readonly verbs: FiniteForms,
  ) {}

  /** The place of the comma behind the clause; -1 without one. */
  find(draft: Draft): number {
    const { forms, length } = draft;
    const mark = this.conjunction(draft);
    if (mark < 0) return -1;
    let verbs = 0;
    let quotes = 0;
    // "As the home of X, which …, Togo": what a relative clause tells is no clause of the conjunction.
    let isRelative = false;
    for (let at = mark + 1; at < length - 4; at++) {
      if (QUOTE.test(forms[at]!)) quotes++;
      if (!isRelative && (this.verbs.isFinite(draft, at) || this.verbs.isPast(draft, at))) verbs++;
      if (forms[at] !== ',') continue;
      isRelative = this.words.relatives.test(forms[at + 1]!) || this.words.relatives.test(forms[at + 2]!);
      if (verbs > 0 && quotes % 2 === 0 && this.opensMain(draft, at + 1)) return at;
    }
    return -1;
  }

  /** The conjunction that the sentence opens with, alone or behind how long before or after: "two days after". */
  private conjunction({ forms, tags, length }: Draft): number {
    for (let at = 0; at < Math.min(FARTHEST, length); at++) {
      if (this.words.openers.test(forms[at]!)) return at;
      if (!nominal.has(tags[at]!) || tags[at] === tag.PROPN || tags[at] === tag.PRON) return -1;
    }
    return -1;
  }

  /** "…, Togo closed", "…, Togo, which …, closed": a subject, and its verb right behind it or behind an insertion. */
  private opensMain(draft: Draft, first: number): boolean {
    const { forms, tags, length } = draft;
    if (tags[first] === tag.CCONJ || tags[first] === tag.ADP || this.words.relatives.test(forms[first]!)) return false;
    let at = first;
    while (at < length && nominal.has(tags[at]!)) at++;
    if (at === first || at >= length - 1) return false;
    const isVerb = (i: number) => this.verbs.isFinite(draft, i) || this.verbs.isPast(draft, i);
    if (isVerb(at)) return true;
    if (forms[at] !== ',') return false;
    // A member of an enumeration has no verb behind the next comma; an insertion has.
    for (let next = at + 1; next < length - 1; next++)
      if (forms[next] === ',' && isVerb(tags[next + 1] === tag.ADV ? next + 2 : next + 1)) return true;
    return false;
  }
}
