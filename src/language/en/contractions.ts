import type { Splitting } from '../rules.js';

/** Words written as one without any apostrophe. */
const WHOLE: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
]);

/**
 * The words of a form with a clitic: "don't" is "do" and "n't", "Iran's" is "Iran" and "'s".
 *
 * @example
 * splitToken("didn't") //=> { words: ['did', "n't"], unsure: false }
 */
export function splitToken(token: string): Splitting | null {
  const lower = token.toLowerCase();
  const whole = WHOLE.get(lower);
  if (whole !== undefined) return cut(token, whole);
  const clitic = /(?:n['’]t|['’](?:s|m|d|ll|re|ve)|(?<=s)['’])$/.exec(lower);
  if (!clitic || clitic.index === 0 || lower === "o'd") return null;
  const host = splitToken(token.slice(0, clitic.index));
  const last = token.slice(clitic.index);
  return host ? { words: [...host.words, last], unsure: false } : cut(token, clitic.index);
}

function cut(token: string, at: number): Splitting {
  return { words: [token.slice(0, at), token.slice(at)], unsure: false };
}
