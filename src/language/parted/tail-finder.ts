import type { Draft } from '../draft.js';
import * as tag from '../tag/upos.js';
import { type FiniteForms, nominal, type PartWords, QUOTE } from './marks.js';

/** A clause behind the main one: "…after Kenyan troops backed by helicopters seized a boat". */
export interface Tail {
  /** Where it begins: the conjunction, or the comma before it or before how long after. */
  readonly open: number;
  /** The conjunction. */
  readonly mark: number;
  /** The place behind its last word. */
  readonly end: number;
  /** The verb before it, which it belongs to; null behind a comma, where it belongs to the whole. */
  readonly verb: number | null;
}

/** Parts of speech of how long after something is: "a day", "less than two weeks". */
const spans: ReadonlySet<number> = new Set([tag.DET, tag.NUM, tag.ADJ, tag.NOUN, tag.ADV, tag.ADP]);
/** Parts of speech that a main clause may end with before a conjunction. */
const ending: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.NUM, tag.ADV, tag.VERB]);
/** A shorter sentence the parser reads by itself. */
const SHORTEST = 12;

/** Finds clauses that a conjunction opens behind the main clause, up to the end or to who reports it all. */
export class TailFinder {
  constructor(
    private readonly words: PartWords,
    private readonly verbs: FiniteForms,
  ) {}

  find(draft: Draft): Tail | null {
    const { forms, length } = draft;
    if (length < SHORTEST) return null;
    let verb = -1;
    let quotes = 0;
    for (let at = 2; at < length - 4; at++) {
      if (QUOTE.test(forms[at]!)) quotes++;
      if (this.verbs.isFinite(draft, at) || this.verbs.isPast(draft, at)) verb = at;
      const open = verb > 0 && quotes % 2 === 0 && this.words.tails.test(forms[at]!) ? openOf(draft, at) : -1;
      if (open < 0 || !this.isClause(draft, at + 1)) continue;
      const end = this.end(draft, at);
      if (end > 0) return { open, mark: at, end, verb: open === at ? verb : null };
    }
    return null;
  }

  /** A subject and its verb, between which participles with their agents, or something between commas, may stand. */
  private isClause(draft: Draft, first: number): boolean {
    const { forms, tags, length } = draft;
    let at = first;
    let hasNoun = false;
    for (; at < length - 1; at++) {
      if (this.verbs.isFinite(draft, at)) return hasNoun;
      const isAttribute =
        tags[at] === tag.VERB && (tags[at + 1] === tag.NOUN || forms[at + 1] === this.words.agentMark);
      if (this.words.relatives.test(forms[at]!) || (!nominal.has(tags[at]!) && !isAttribute)) break;
      hasNoun ||= tags[at] === tag.NOUN || tags[at] === tag.PROPN;
    }
    if (forms[at] !== ',' || !hasNoun) return false;
    for (let next = at + 1; next < length - 1; next++)
      if (forms[next] === ',' && this.verbs.isFinite(draft, next + 1)) return true;
    return false;
  }

  /** The end of the sentence, or the comma before who reports it; -1 where something else goes on behind. */
  private end(draft: Draft, mark: number): number {
    const { forms, tags, length } = draft;
    const last = tags[length - 1] === tag.PUNCT ? length - 1 : length;
    const goesOn = (form: string, i: number) => forms[mark + i - 1] === ',' && this.words.clauses.test(form);
    if (forms.slice(mark, last).some((form, i) => QUOTE.test(form) || form === ';' || goesOn(form, i))) return -1;
    const comma = forms.lastIndexOf(',', last - 1);
    if (comma < mark + 4) return last;
    let at = comma + 1;
    while (at < last && nominal.has(tags[at]!) && tags[at] !== tag.CCONJ) at++;
    return at > comma + 1 &&
      at < last &&
      this.verbs.isFinite(draft, at) &&
      !this.words.relatives.test(forms[comma + 1]!)
      ? comma
      : last;
  }
}

/** The comma right before a conjunction or before how long after, the conjunction itself without one; -1 behind other words. */
function openOf({ forms, tags }: Draft, mark: number): number {
  let at = mark - 1;
  while (at > mark - 6 && spans.has(tags[at]!)) at--;
  if (forms[at] === ',') return at > 2 ? at : -1;
  return ending.has(tags[mark - 1]!) ? mark : -1;
}
