import type { Word } from '../model.js';
import type { MatchContext } from './match-context.js';

/** True where a word of negation hangs on a word; «ne … que» restricts and does not deny. */
export function isNegated(word: Word, { tree, grammar }: MatchContext): boolean {
  const parts = tree.dependents(word, 'advmod', 'det', 'mark', 'case', 'discourse');
  const negative = parts.filter(
    (p) => grammar.negation.has(p.lemma.toLowerCase()) || grammar.negation.has(p.form.toLowerCase()),
  );
  if (negative.length === 0) return false;
  const restrictive =
    grammar.code === 'fr' &&
    negative.every((p) => /^n[e'’]$/i.test(p.form)) &&
    tree.dependents(word).some((p) => /^qu[e'’]$/i.test(p.form));
  return !restrictive;
}
