import type { Span } from './span.js';

/**
 * Splits a text into paragraphs: blank lines separate them, and so do single line ends, except inside a text that was
 * wrapped by hand (a long line that stops in mid-sentence before one that begins with a small letter).
 *
 * @example
 * paragraphs('One.\nTwo.').length //=> 2
 */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = -1;
  let end = 0;
  for (const line of lines(text)) {
    const from = skipSpace(text, line.start, line.end);
    if (from === line.end) {
      if (start >= 0) spans.push({ start, end });
      start = -1;
      continue;
    }
    const to = trimEnd(text, from, line.end);
    if (start >= 0 && !isWrapped(text, start, end, from)) {
      spans.push({ start, end });
      start = -1;
    }
    if (start < 0) start = from;
    end = to;
  }
  if (start >= 0) spans.push({ start, end });
  return spans;
}

const LONG_LINE = 50;

/** Whether the line that begins at `next` goes on with the sentence of the line that ends at `end`. */
function isWrapped(text: string, start: number, end: number, next: number): boolean {
  const lineStart = Math.max(start, text.lastIndexOf('\n', end - 1) + 1);
  if (end - lineStart < LONG_LINE) return false;
  return /[\p{L}\p{N},;-]/u.test(text[end - 1]!) && /\p{Ll}/u.test(text[next]!);
}

function* lines(text: string): Generator<Span> {
  let start = 0;
  while (start <= text.length) {
    let end = start;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    yield { start, end };
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
}

function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029 || unit === 0x85;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text[at]!.trim() === '') at++;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && text[at - 1]!.trim() === '') at--;
  return at;
}
