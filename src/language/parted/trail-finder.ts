import type { Draft } from '../draft.js';
import * as tag from '../tag/upos.js';
import { closing, type FiniteForms, nominal, type PartWords, QUOTE } from './marks.js';

/** A relative clause behind a comma, up to the end of the sentence or to a participle that tells what else was done. */
export interface Trail {
  readonly open: number;
  /** The place behind its last word. */
  readonly end: number;
}

/** Finds relative clauses that the main clause does not go on after: "said the envoy to Ghana, whose party rules Togo". */
export class TrailFinder {
  constructor(
    private readonly words: PartWords,
    private readonly verbs: FiniteForms,
  ) {}

  find(draft: Draft): Trail | null {
    for (let open = 3; open < draft.length - 3; open++) {
      const isOpen =
        draft.forms[open] === ',' && closing.has(draft.tags[open - 1]!) && this.isRelative(draft, open + 1);
      const end = isOpen ? this.end(draft, open) : -1;
      if (end > open + 2) return { open, end };
    }
    return null;
  }

  /** "Who", "in which", "most of whom". */
  private isRelative({ forms, tags }: Draft, first: number): boolean {
    const { relatives, of } = this.words;
    if (relatives.test(forms[first]!)) return true;
    const third = forms[first + 2];
    if (forms[first + 1] === of && third !== undefined) return relatives.test(third);
    return tags[first] === tag.ADP && relatives.test(forms[first + 1]!);
  }

  /** -1 where the main clause may go on. */
  private end(draft: Draft, open: number): number {
    const { forms, tags, length } = draft;
    let verbs = 0;
    let quotes = 0;
    let end = open + 1;
    for (; end < length - 1; end++) {
      if (QUOTE.test(forms[end]!)) quotes++;
      if (this.verbs.isFinite(draft, end) || this.verbs.isPast(draft, end)) verbs++;
      if (forms[end] !== ',') continue;
      if (verbs > 0 && tags[end + 1] === tag.VERB && this.words.present.test(forms[end + 1]!)) break;
      if ((verbs > 0 && tags[end + 1] === tag.CCONJ) || this.opensClause(draft, end + 1)) return -1;
    }
    return verbs > 0 && quotes % 2 === 0 ? end : -1;
  }

  /** "…, they should": a phrase with a finite verb right behind it. */
  private opensClause(draft: Draft, first: number): boolean {
    let at = first;
    while (at < draft.length && nominal.has(draft.tags[at]!)) at++;
    return at < draft.length && this.verbs.isFinite(draft, at);
  }
}
