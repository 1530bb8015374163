import type { Splitting } from '../rules.js';

/** Contracted prepositions with their two words. «du» and «des» may also be determiners, which the tags decide. */
const CONTRACTIONS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['au', ['à', 'le']],
  ['aux', ['à', 'les']],
  ['du', ['de', 'le']],
  ['des', ['de', 'les']],
  ['auquel', ['à', 'lequel']],
  ['auxquels', ['à', 'lesquels']],
  ['auxquelles', ['à', 'lesquelles']],
  ['duquel', ['de', 'lequel']],
  ['desquels', ['de', 'lesquels']],
  ['desquelles', ['de', 'lesquelles']],
  ['desdits', ['de', 'lesdits']],
  ['desdites', ['de', 'lesdites']],
]);

/**
 * The two words of a contracted preposition.
 *
 * @example
 * splitToken('Aux') //=> { words: ['À', 'les'], unsure: false }
 */
export function splitToken(token: string): Splitting | null {
  if (token.length > 11) return null;
  const lower = token.toLowerCase();
  const words = CONTRACTIONS.get(lower);
  if (!words) return null;
  const unsure = lower === 'du' || lower === 'des';
  if (token === lower) return { words, unsure };
  if (token === token.toUpperCase()) return { words: words.map((word) => word.toUpperCase()), unsure };
  return { words: [words[0][0]!.toUpperCase() + words[0].slice(1), words[1]], unsure };
}
