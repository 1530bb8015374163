import { datelineTokens } from './dateline.js';
import type { Span } from './span.js';

/** How a language ends its sentences. */
export interface SentenceRules {
  /** Abbreviations, without their stop, that always have something after them: titles, "n°", "p". */
  readonly neverFinal: ReadonlySet<string>;
  /** Words in lower case that open a sentence where an abbreviation stands before them: "the", "he". */
  readonly openers: ReadonlySet<string>;
}

const STOP = /^(?:[.!?…]+|\.{2,})$/u;
const CLOSING = /^(?:[»”’)\]}›]|''|"|')$/u;
const OPENING = /^[\p{Lu}\p{Lt}\p{Nd}«“„‘"'(¿¡[–—\-•*\p{Extended_Pictographic}\p{Lo}]/u;

/**
 * Groups the tokens of a paragraph into sentences: lists of token indexes [from, to).
 *
 * A dateline («BERLIN (AP) —») is one by itself. A sentence ends at a stop, with the quotation marks and brackets that close there, before white space and something
 * that may begin a sentence. An abbreviation's own stop ends one only before a word that commonly opens sentences.
 */
export function sentences(text: string, tokens: readonly Span[], rules: SentenceRules): Span[] {
  const spans: Span[] = [];
  let from = datelineTokens(text, tokens);
  let quotes = 0;
  if (from > 0) spans.push({ start: 0, end: from });
  for (let i = from; i < tokens.length; i++) {
    const form = text.slice(tokens[i]!.start, tokens[i]!.end);
    if (form === '"') quotes++;
    if (i + 1 >= tokens.length || !mayEnd(text, tokens, i, form, rules)) continue;
    let last = i;
    while (last + 1 < tokens.length && closes(text, tokens, last + 1, quotes)) {
      last++;
      if (text[tokens[last]!.start] === '"') quotes++;
    }
    if (last + 1 < tokens.length && !begins(text, tokens, last, form, rules)) {
      i = last;
      continue;
    }
    spans.push({ start: from, end: last + 1 });
    from = last + 1;
    i = last;
    quotes = quotes % 2 === 0 ? 0 : 1;
  }
  if (from < tokens.length) spans.push({ start: from, end: tokens.length });
  return spans;
}

function mayEnd(text: string, tokens: readonly Span[], i: number, form: string, rules: SentenceRules): boolean {
  if (STOP.test(form)) return true;
  if (form.length < 2 || !form.endsWith('.') || rules.neverFinal.has(form.slice(0, -1))) return false;
  const next = text.slice(tokens[i + 1]!.start, tokens[i + 1]!.end);
  return /^\p{Lu}/u.test(next) && rules.openers.has(next.toLowerCase());
}

/** Whether a token closes something that belongs to the sentence just ended. */
function closes(text: string, tokens: readonly Span[], i: number, quotes: number): boolean {
  const { start, end } = tokens[i]!;
  const form = text.slice(start, end);
  if (!CLOSING.test(form)) return false;
  const touches = tokens[i - 1]!.end === start;
  if (form === '"') return touches || quotes % 2 === 1;
  return form === "'" || form === '’' ? touches : true;
}

function begins(text: string, tokens: readonly Span[], last: number, stop: string, rules: SentenceRules): boolean {
  const next = tokens[last + 1]!;
  if (next.start === tokens[last]!.end) return false;
  const form = text.slice(next.start, next.end);
  if (!OPENING.test(form)) return false;
  // Dashes set off speeches and asides («– a-t-il dit»): only what follows them tells whether a sentence begins.
  if (/^[–—-]$/.test(form)) {
    const after = tokens[last + 2];
    return after !== undefined && /^[\p{Lu}«“"]/u.test(text.slice(after.start, after.end));
  }
  // After dots that trail off, a name alone does not open a sentence, but an opener or any capital after a full stop does.
  if (stop === '…' || stop.startsWith('..')) return /^\p{Lu}|^[«“"¿¡(]/u.test(form) || rules.openers.has(form);
  return true;
}
