import type { IsVerb, Splitting } from '../rules.js';

const CLITIC = '(?:me|te|se|nos|os|l[aoe]s?)';
/** An infinitive or a gerund with one or two clitics: «unir|se», «decír|se|lo», «diciéndo|le». */
const ENCLITIC = new RegExp(
  `^(\\p{L}+(?:[aeiáéí]r|[áí]ndo|[ié]éndo|yéndo|ando|iendo|yendo))(${CLITIC}?)(${CLITIC})$`,
  'u',
);
/** Accents that the added syllables brought, and that the verb alone does not bear. */
const PLAIN: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i' };

/** What follows an Al that is the beginning of a name and not «a el». */
const ARABIC =
  /^(?:Qa[ei]da|Gore|Pacino|Capone|Fatah|Jazeera|Yazira|As+ad|Sis[ií]|Shaba+b|Nusra|Thani|Maliki|Zawahiri|Sadr|Arabiya|Aqsa)/;

/**
 * The words of «del», «al», and of infinitives and gerunds with clitics.
 *
 * `isVerb` guards against nouns such as «registros» or «padres»; after -r, «se» needs no such proof.
 *
 * @example
 * splitToken('unirse', () => true) //=> { words: ['unir', 'se'], unsure: false }
 */
export function splitToken(token: string, isVerb: IsVerb, next?: string): Splitting | null {
  const lower = token.toLowerCase();
  if (token === 'Al' && next !== undefined && ARABIC.test(next)) return null;
  if (lower === 'del' || lower === 'al') return contraction(token, lower);
  if (lower.length < 5) return null;
  const match = ENCLITIC.exec(lower);
  if (!match) return null;
  const [, stem, first, second] = match;
  const verb = withoutAccent(stem!);
  if (!isSafe(verb, stem!, `${first}${second}`) && !isVerb(verb)) return null;
  const at = stem!.length;
  const host = token.slice(0, Math.max(0, at - 4)) + restore(token.slice(Math.max(0, at - 4), at), verb.slice(-4));
  const words = [host];
  if (first) words.push(token.slice(at, at + first.length));
  words.push(token.slice(at + (first?.length ?? 0)));
  return { words, unsure: false };
}

const SHORT: ReadonlySet<string> = new Set(['ir', 'dar', 'ser', 'ver']);
/** Infinitives of so many letters are believed without proof: no noun looks like «examinarlo». */
const LONG = 6;

/** -rse is always a verb with a clitic, and so are a gerund that bears an accent and a long infinitive. */
function isSafe(verb: string, stem: string, clitics: string): boolean {
  if (clitics.startsWith('se')) return verb.length > 3 || SHORT.has(verb);
  return /[áé]ndo$/.test(stem) || (verb.length >= LONG && /^l[aoe]s?$/.test(clitics) && /[aei]r$/.test(verb));
}

function withoutAccent(stem: string): string {
  return stem.replace(/[áéí](?=r$|ndo$)/, (letter) => PLAIN[letter]!);
}

/** The plain ending in the letter case of the written one. */
function restore(written: string, plain: string): string {
  return written === written.toUpperCase() ? plain.toUpperCase() : plain;
}

function contraction(token: string, lower: string): Splitting {
  const upper = token === token.toUpperCase();
  const first = token[0]! === lower[0] ? lower.slice(0, -1) : token.slice(0, -1);
  return { words: lower === 'del' ? [first, upper ? 'EL' : 'el'] : [token[0]!, upper ? 'EL' : 'el'], unsure: false };
}
