import type { ActorRef } from '../model.js';
import { relation } from '../sentence.js';
import { sameSide } from './actor-finder.js';
import type { Act } from './composition.js';
import type { MatchContext } from './match-context.js';
import type { Sides } from './sides.js';

/** What states do to one another and make known: protests to envoys, expulsions, sanctions, aid, releases. */
const official = /^(?:114|16|174|07|084)/;

/** Who arrests people: "police said that a man from X was detained" tells what police did. */
const arrester = /^[A-Z]{3}(?:COP|JUD|SPY|GOV|)$/;

/**
 * «a annoncé que deux diplomates de X avaient été expulsés»: who announces such an act in the passive, where nobody is
 * said to have done it, did it.
 */
export function withAnnouncer(
  act: Act,
  sides: Sides,
  speaker: ActorRef | null,
  { tree, grammar }: MatchContext,
): Sides {
  const { word, support } = act.match;
  if (sides.sources.length > 0 || sides.targets.length === 0 || !speaker?.polity) return sides;
  const isArrest = /^173/.test(act.code ?? '') && isOwnArrest(sides, speaker);
  if ((!official.test(act.code ?? '') && !isArrest) || sides.targets.some((target) => sameSide(target, speaker)))
    return sides;
  const verb = tree.firstConjunct(support ?? word);
  const above = tree.parent(verb);
  const lemma = above?.lemma.toLowerCase() ?? '';
  // Who says that foreign envoys have been sent away tells what it did itself.
  const isAnySaying = isArrest || /^(?:16|174)/.test(act.code ?? '');
  const announces = grammar.announcing.has(lemma) || (isAnySaying && grammar.speech.has(lemma));
  const isTold = above !== null && relation(verb) === 'ccomp' && announces;
  return isTold && tree.isPassive(support ?? word) ? { ...sides, sources: [speaker] } : sides;
}

/** Police, courts and secret services tell of arrests that they made; the rest of a state, of foreigners at home. */
const isOwnArrest = ({ targets }: Sides, { code, country }: ActorRef): boolean =>
  arrester.test(code ?? '') &&
  (!/^[A-Z]{3}(?:GOV|)$/.test(code!) ||
    targets.every((target) => target.country !== null && target.country !== country));
