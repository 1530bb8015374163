import type { ActorRef, Word } from '../model.js';
import { sameSide } from './actor-finder.js';
import type { MatchContext } from './match-context.js';
import type { Match } from './matches.js';
import type { Sides } from './sides.js';

/**
 * "We condemn", «nous a attaqués»: in what somebody says, that is who says it.
 *
 * @example
 * withFirstPerson(matchOfWeCondemn, sidesWithoutSource, france).sources; //=> [france]
 */
export function withFirstPerson(
  { word, support, slots }: Match,
  sides: Sides,
  speaker: ActorRef | null,
  { tree, grammar }: MatchContext,
): Sides {
  if (!speaker?.polity) return sides;
  const isFirst = (w: Word) =>
    (w.feats.Person === '1' && (w.upos === 'PRON' || w.feats.Poss === 'Yes')) ||
    tree.dependents(w, 'det', 'nmod').some((owner) => grammar.ownPossessives.has(owner.form.toLowerCase()));
  const says = (slots.get('agent') ?? []).some(isFirst) || (support ?? word).feats.Person === '1';
  if (sides.sources.length === 0 && says)
    return { ...sides, sources: [speaker], targets: sides.targets.filter((t) => !sameSide(t, speaker)) };
  const others = ['object', 'to', 'against', 'with'] as const;
  const addressed = others.some((name) => (slots.get(name) ?? []).some(isFirst));
  const isOther = !sides.sources.some((s) => sameSide(s, speaker));
  return sides.targets.length === 0 && addressed && isOther ? { ...sides, targets: [speaker] } : sides;
}
