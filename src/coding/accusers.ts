import type { ActorRef, Word } from '../model.js';
import type { Act } from './composition.js';
import type { MatchContext } from './match-context.js';
import type { Sides } from './sides.js';

/**
 * «a expulsé deux diplomates de X, accusés d'espionnage»: those whom somebody expels, arrests or summons are accused by
 * who does so. `coercers` are the sources of such acts before in the sentence, by their word.
 */
export function withAccuser(
  { code, match: { word, slots } }: Act,
  sides: Sides,
  coercers: ReadonlyMap<Word, readonly ActorRef[]>,
  { tree }: MatchContext,
): Sides {
  const accused = word.deprel === 'acl' && code?.startsWith('112') ? tree.parent(word) : null;
  if (!accused || sides.sources.length > 0 || word.feats.VerbForm !== 'Part' || slots.has('agent')) return sides;
  for (const above of tree.ancestors(accused)) {
    const sources = coercers.get(above);
    if (sources) return { ...sides, sources, evidence: 'clause' };
  }
  return sides;
}
