import type { Span } from './span.js';

/**
 * The opening of an agency's report: a place, perhaps a day, the agency in brackets, a dash. Part by part: a place in
 * capitals or title case; up to two groups after commas (a region, "14 mar"); the agency; "-", "—" or ".-".
 */
const DATELINE =
  /^\p{Lu}[\p{L}.'’ -]{1,30}(?:,\s*(?:\d{1,2}\s+)?\p{L}{2,12}\.?(?:\s+\d{1,2})?){0,2}\s*\(\p{Lu}[\p{L}. /]{1,20}\)\s*\.?\s*[-–—]+\s*/u;

/**
 * How many tokens the dateline of a paragraph takes; 0 where it has none.
 *
 * @example
 * datelineTokens('BERLIN (AP) — Germany said …', tokens) //=> 5
 */
export function datelineTokens(text: string, tokens: readonly Span[]): number {
  const first = tokens[0];
  if (!first) return 0;
  const match = DATELINE.exec(text.slice(first.start, first.start + 120));
  if (!match) return 0;
  const end = first.start + match[0].length;
  const after = tokens.findIndex((token) => token.start >= end);
  return Math.max(0, after);
}
