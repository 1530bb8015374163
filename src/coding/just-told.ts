import type { ActorRef, Word } from '../model.js';
import { relation } from '../sentence.js';
import { shareSide } from './actor-finder.js';
import { isPresentParticiple } from './clause-forms.js';
import type { Act } from './composition.js';
import type { MatchContext } from './match-context.js';
import type { Match } from './matches.js';
import type { Sides } from './sides.js';

/** What the sentence told before: by which word, and who did it. */
export interface ToldHere {
  readonly word: Word;
  readonly sources: readonly ActorRef[];
}

/** Opinions, complaints, denials, refusals, threats, and what is broken off. */
const answers = /^(?:016|051|1[1-3]|16)/;

/**
 * "Recalled its envoy, a move that Ghana called hasty", «…, une décision critiquée par le Ghana»: what the clause behind
 * sums up is an act of who did what was told last, and the answer to it is to them.
 */
export function withJustTold(
  { match, code }: Act,
  sides: Sides,
  here: readonly ToldHere[],
  context: MatchContext,
): Sides {
  if (here.length === 0 || sides.sources.length === 0 || !answers.test(code ?? '')) return sides;
  if (sides.targets.length > 0 && sides.evidence === 'slot') return sides;
  const summary = deedOf(match, context);
  const told = here.findLast(({ word }) => summary !== null && word.index < summary.index);
  if (!told || shareSide(told.sources, sides.sources)) return sides;
  return { ...sides, targets: told.sources, evidence: 'implied' };
}

/** The word behind a comma that stands for the deed: the noun that the act is about, or the verb of what it leads to. */
function deedOf({ word, support }: Match, { tree, grammar }: MatchContext): Word | null {
  const verb = support ?? word;
  const above = tree.parent(verb);
  if (!above) return null;
  // "…, prompting Ghana to lodge a complaint"
  const isPrompted = relation(verb) === 'xcomp' && grammar.prompting.has(above.lemma.toLowerCase());
  if (isPrompted) return tree.words[above.index - 1]?.form === ',' && isPresentParticiple(above) ? above : null;
  const clause = relation(word) === 'xcomp' ? above : word;
  const deed = tree.parent(clause);
  return deed && relation(clause) === 'acl' && isSummary(deed, tree.dependents(deed), tree.words) ? deed : null;
}

/** A noun behind a comma, under no preposition, that is not spoken of as known: ", a hasty move". */
function isSummary(noun: Word, parts: readonly Word[], words: readonly Word[]): boolean {
  const before = parts.filter((part) => part.index < noun.index && relation(part) !== 'punct');
  const opens = Math.min(noun.index, ...before.map((part) => part.index));
  const isKnown = before.some(({ feats }) => feats.Definite === 'Def' || feats.Poss === 'Yes');
  const isMarked = before.some((part) => relation(part) === 'case');
  // «…, ce que X a nié», «…, lo que X negó»
  const isDeed = noun.upos === 'NOUN' || (noun.upos === 'PRON' && /^(?:ce|lo)$/i.test(noun.form));
  return isDeed && !isKnown && !isMarked && words[opens - 1]?.form === ',';
}
