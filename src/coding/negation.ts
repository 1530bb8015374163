import type { Word } from '../model.js';
import type { MatchContext } from './match-context.js';

/** True where a word of negation hangs on a word; «ne … que» restricts and does not deny, «avant qu'il ne parte» is affirmed. */
export function isNegated(word: Word, { tree, grammar }: MatchContext): boolean {
  const parts = tree.dependents(word, 'advmod', 'det', 'mark', 'case', 'discourse');
  const negative = parts.filter(
    (p) => grammar.negation.has(p.lemma.toLowerCase()) || grammar.negation.has(p.form.toLowerCase()),
  );
  if (negative.length === 0) return false;
  const isAlone = grammar.code === 'fr' && negative.every((p) => /^n[e'’]$/i.test(p.form));
  if (!isAlone) return true;
  const thats = tree.dependents(word).filter((p) => /^qu[e'’]$/i.test(p.form));
  const isRestricted = thats.some((p) => p.index > word.index);
  const isExpletive = thats.some((p) => p.index < word.index && p.deprel === 'mark') && !hasNobody(word, tree);
  return !isRestricted && !isExpletive;
}

/** «qu'aucun accord ne soit», «que ni X ni Y ne»: what a lone «ne» belongs to beside the verb. */
const hasNobody = (verb: Word, tree: MatchContext['tree']): boolean =>
  tree.subtree(verb).some((w) => /^(?:aucune?|ni|nul(?:le)?|personne|rien|jamais|plus|point|guère)$/i.test(w.form));
