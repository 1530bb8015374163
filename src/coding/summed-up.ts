import type { ActorRef, Word } from '../model.js';
import { relation } from '../sentence.js';
import { sameSide } from './actor-finder.js';
import type { Act } from './composition.js';
import type { MatchContext } from './match-context.js';
import type { Sides } from './sides.js';

/** Praise, support, criticism and refusal: what one says of a deed. */
const judging = /^(?:051|11|12)/;

/**
 * "Peru closed its border, a move criticised by Chile": a noun beside a clause that sums it up is the deed of who did
 * what the clause tells.
 *
 * @param doers the sources of the acts that the sentence told before, by their verb
 */
export function withSummedUp(
  { match, code }: Act,
  sides: Sides,
  doers: ReadonlyMap<Word, readonly ActorRef[]>,
  { tree }: MatchContext,
): Sides {
  if (sides.sources.length === 0 || sides.targets.length > 0 || !judging.test(code ?? '')) return sides;
  for (const noun of match.slots.get('object') ?? []) {
    if (noun.upos !== 'NOUN' || !['appos', 'parataxis', 'conj', 'dep'].includes(relation(noun))) continue;
    // Only as "a move": what has a definite article is known from elsewhere.
    const isBare = tree.dependents(noun, 'det').every((det) => det.feats.Definite !== 'Def');
    const isBeside = tree.dependents(noun, 'punct').some((mark) => mark.index < noun.index) && isBare;
    const deed = isBeside ? [...tree.ancestors(noun)].find((above) => doers.has(above)) : undefined;
    const targets = (deed ? doers.get(deed)! : []).filter((doer) => !sides.sources.some((s) => sameSide(s, doer)));
    if (targets.length > 0) return { ...sides, targets, evidence: 'clause' };
  }
  return sides;
}
