import type { ActorRef, Word } from '../model.js';
import { relation } from '../sentence.js';
import { sameSide } from './actor-finder.js';
import type { Act } from './composition.js';
import type { MatchContext } from './match-context.js';
import type { Sides } from './sides.js';
import type { SentenceTree } from './tree.js';

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
    if (noun.upos !== 'NOUN' || !isSummary(noun, tree)) continue;
    // Only as "a move": what has a definite article is known from elsewhere.
    const isBare = tree.dependents(noun, 'det').every((det) => det.feats.Definite !== 'Def');
    const isBeside = isBehindMark(noun, tree) && isBare;
    const deed = isBeside ? [...tree.ancestors(noun)].find((above) => doers.has(above)) : undefined;
    const targets = (deed ? doers.get(deed)! : []).filter((doer) => !sides.sources.some((s) => sameSide(s, doer)));
    if (targets.length > 0) return { ...sides, targets, evidence: 'clause' };
  }
  return withMade(match.word, sides, doers, tree);
}

/** «ont signé un accord dénoncé par X»: what a participle judges is of who made it, as the verb over it tells. */
function withMade(
  participle: Word,
  sides: Sides,
  doers: ReadonlyMap<Word, readonly ActorRef[]>,
  tree: SentenceTree,
): Sides {
  const noun = participle.deprel === 'acl' && participle.feats.VerbForm === 'Part' ? tree.parent(participle) : null;
  const verb = noun && relation(noun) === 'obj' ? tree.parent(noun) : null;
  const makers = (verb && doers.get(verb)) ?? (noun && doers.get(noun)) ?? [];
  const targets = makers.filter((maker) => !sides.sources.some((s) => sameSide(s, maker)));
  return targets.length > 0 ? { ...sides, targets, evidence: 'clause' } : sides;
}

/** A noun beside a clause, also where the parser made it the subject of its participle: «…, une décision dénoncée par X». */
function isSummary(noun: Word, tree: SentenceTree): boolean {
  if (['appos', 'parataxis', 'conj', 'dep'].includes(relation(noun))) return true;
  const verb = relation(noun) === 'nsubj' ? tree.parent(noun) : null;
  return verb?.feats.VerbForm === 'Part' && tree.parent(verb) !== null && tree.child(verb, 'aux', 'cop') === null;
}

/** Whether a comma parts a noun, or the participle it stands before, from what is before. */
function isBehindMark(noun: Word, tree: SentenceTree): boolean {
  const [first] = tree.phrase(noun);
  const before = tree.words[(first?.index ?? noun.index) - 1];
  return before?.upos === 'PUNCT' || tree.dependents(noun, 'punct').some((mark) => mark.index < noun.index);
}
