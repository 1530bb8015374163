import type { Span } from './span.js';

/** How a language writes its words. */
export interface TokenRules {
  /** Words that keep their full stop, without it: "etc", "Mr". Letter case counts. */
  readonly abbreviations: readonly string[];
  /** Patterns of further tokens, tried in order before ordinary words (regular expression source, flag "u"). */
  readonly patterns: readonly string[];
  /** Pattern of an ordinary word. */
  readonly word: string;
}

const SPACE = '[ \\u00a0\\u2009\\u202f]';

/** Patterns common to the languages, in the order in which they are tried. */
const BEFORE = [
  // Addresses on the web, without the punctuation that follows them; electronic mail; mentions and hashtags.
  '(?:https?:\\/\\/|www\\.)[^\\s<>"«»“”]*[^\\s<>"«»“”.,;:!?)\\]\']',
  '[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+',
  '[@#][\\p{L}\\p{N}_]+',
  // Faces made of signs.
  '[:;=]-?[()DPp](?![\\p{L}\\p{N}])',
];
const AFTER_ABBREVIATIONS = [
  // Initials and acronyms with stops: "U.S.", "J.-C."; a single initial only before a name: "J. Dupont".
  '(?:\\p{Lu}\\.-?){2,}(?!\\p{L})',
  `\\p{Lu}\\.(?=[\\s\\u00a0]*\\p{Lu}[\\p{L}.'’-])`,
  // Numbers: groups of three ("10 000", "1,234.5"), decimals, times, dates and ratios; degrees.
  `\\p{Nd}{1,3}(?:${SPACE}\\p{Nd}{3})+(?:[.,]\\p{Nd}+)?(?![\\p{Nd}\\p{L}])`,
  '\\p{Nd}+(?:[.,:\\/]\\p{Nd}+)+(?!\\p{L})',
  '°[CF](?![\\p{L}\\p{N}])',
];
const AFTER = [
  // Runs of one sign, pictures with their modifiers, then any sign with its combining marks.
  "\\.{2,}|…+|-{2,}|[!?]+|''|``|\\*+|=+|_+|\\$+",
  '\\p{Extended_Pictographic}(?:\\ufe0f|\\p{Emoji_Modifier}|\\u200d\\p{Extended_Pictographic})*',
  '\\P{White_Space}\\p{M}*',
];

/** Cuts text into surface tokens by one regular expression, put together once for a language. */
export class Tokenizer {
  private readonly pattern: RegExp;

  constructor(rules: TokenRules) {
    const abbreviations = [...rules.abbreviations]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const abbreviation = `(?<![\\p{L}\\p{N}])(?:${abbreviations.join('|')})\\.(?!\\.)`;
    const all = [...BEFORE, abbreviation, ...AFTER_ABBREVIATIONS, ...rules.patterns, rules.word, ...AFTER];
    this.pattern = new RegExp(all.map((source) => `(?:${source})`).join('|'), 'gu');
  }

  /**
   * The tokens of a paragraph, with offsets into the whole text.
   *
   * @example
   * tokenizer.tokens('Il dort.', { start: 0, end: 8 }) //=> spans of "Il", "dort", "."
   */
  tokens(text: string, { start, end }: Span): Span[] {
    const piece = text.slice(start, end);
    const spans: Span[] = [];
    const pattern = new RegExp(this.pattern);
    for (let found = pattern.exec(piece); found; found = pattern.exec(piece)) {
      spans.push({ start: start + found.index, end: start + found.index + found[0].length });
    }
    return spans;
  }
}
