import type { Quotation } from '../../model.js';
import type { Span } from './span.js';

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['‹', '›'],
  ['‘', '’'],
]);
/** Marks that open and close alike; their neighbours tell which they do. */
const STRAIGHT = new Set(['"', "'"]);
const MARKS = /[«»“”„‹›‘’"']/g;

interface Open {
  readonly mark: string;
  readonly closer: string;
  readonly start: number;
}

/**
 * Finds stretches between quotation marks, nested ones included, in the order of their opening marks.
 *
 * A quotation may run over sentences and paragraphs. Where a paragraph begins with the mark of a quotation that is
 * still open, as newspapers do in long quotations, the one before ends with its paragraph. An apostrophe is no mark;
 * a mark that is never closed yields nothing.
 *
 * @example
 * quotations('He said “no”.', [{ start: 0, end: 13 }]) //=> [{ start: 8, end: 12 }]
 */
export function quotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let open: Open[] = [];
  paragraphs.forEach((paragraph, index) => {
    const previousEnd = index > 0 ? paragraphs[index - 1]!.end : 0;
    // Straight marks do not outlive their paragraph, unless the next one repeats them.
    open = open.filter((one) => !STRAIGHT.has(one.mark) || text[paragraph.start] === one.mark);
    const repeated = open.findIndex((one) => one.mark === text[paragraph.start]);
    if (repeated >= 0) {
      found.push({ start: open[repeated]!.start, end: previousEnd });
      open = open.slice(0, repeated);
    }
    MARKS.lastIndex = 0;
    const piece = text.slice(paragraph.start, paragraph.end);
    for (const match of piece.matchAll(MARKS)) step(text, paragraph.start + match.index, paragraph, open, found);
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const MAX_NESTING = 8;

function step(text: string, at: number, paragraph: Span, open: Open[], found: Quotation[]): void {
  const mark = text[at]!;
  if (isApostrophe(text, at, mark)) return;
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const one = open[depth]!;
    if (one.closer !== mark || (STRAIGHT.has(mark) && opensHere(text, at, paragraph))) continue;
    found.push({ start: one.start, end: at + 1 });
    open.length = depth;
    return;
  }
  const closer = PAIRS.get(mark) ?? (STRAIGHT.has(mark) ? mark : undefined);
  if (closer === undefined || (STRAIGHT.has(mark) && !opensHere(text, at, paragraph))) return;
  if (open.length === MAX_NESTING) open.shift();
  open.push({ mark, closer, start: at });
}

/** ' and ’ inside a word, or at its end with no ‘ or ' open, are apostrophes; the caller handles the latter. */
function isApostrophe(text: string, at: number, mark: string): boolean {
  if (mark !== "'" && mark !== '’') return false;
  return isLetter(text[at - 1]) && isLetter(text[at + 1]);
}

/** Whether a straight mark opens: space or an opening sign before it, none after it. */
function opensHere(text: string, at: number, paragraph: Span): boolean {
  const before = at > paragraph.start ? text[at - 1]! : ' ';
  const after = at + 1 < paragraph.end ? text[at + 1]! : ' ';
  return /[\s([{«“„‘"'—–:-]/.test(before) && !/[\s.,;:!?)\]}»”]/.test(after);
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
}
