import type { Span } from './span.js';

/** A place in capitals or title case, with up to one group after a comma (a region): "DAYTON, Ohio". */
const PLACE = "\\p{Lu}[\\p{L}.'’ -]{1,30}(?:,\\s*\\p{Lu}[\\p{L}. ]{2,20})?";
/** "March 19", "Feb. 6", «1er mars», «15 juin 1995»; "14 mar". */
const DATE =
  '(?:\\p{L}{3,12}\\.?\\s+\\d{1,2}|\\d{1,2}(?:er|º|°)?\\s+(?:de\\s+)?\\p{L}{2,12}\\.?)(?:,?\\s+(?:de\\s+)?\\d{4})?';
/** The agency in brackets. */
const AGENCY = '\\(\\p{Lu}[\\p{L}. /]{1,20}\\)';
const DASH = '\\s*\\.?\\s*[-–—]+\\s*';

/**
 * The opening of an agency's report, by what tells it from other text: the agency in brackets; a date after the place;
 * or a place all in capitals before a dash with space around it, or a full stop and a dash («LIMA.— »).
 */
const DATELINES = [
  new RegExp(`^${PLACE}(?:,\\s*${DATE})?(?:,\\s*\\p{L}{2,12}\\.?){0,1}\\s*${AGENCY}${DASH}`, 'u'),
  new RegExp(`^${PLACE},\\s*${DATE}${DASH}`, 'u'),
  /^\p{Lu}[\p{Lu}.'’ -]{2,30}(?:,\s*\p{Lu}[\p{L}. ]{2,20})?(?:\s+|\.\s*)[-–—]+\s+/u,
];

/**
 * How many tokens the dateline of a paragraph takes; 0 where it has none.
 *
 * @example
 * datelineTokens('BERLIN (AP) — Germany said …', tokens) //=> 5
 */
export function datelineTokens(text: string, tokens: readonly Span[]): number {
  const first = tokens[0];
  if (!first) return 0;
  const opening = text.slice(first.start, first.start + 120);
  const match = DATELINES.map((dateline) => dateline.exec(opening)).find((found) => found !== null);
  if (!match) return 0;
  const end = first.start + match[0].length;
  const after = tokens.findIndex((token) => token.start >= end);
  return Math.max(0, after);
}
