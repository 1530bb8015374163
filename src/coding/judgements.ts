import type { EventDate, Word } from '../model.js';
import type { ActorFinder, Found } from './actor-finder.js';
import { hasClass } from './conditions.js';
import { contentsOf } from './demands.js';
import type { MatchContext } from './match-context.js';
import type { Match } from './matches.js';
import { isNegated } from './negation.js';
import type { Sides } from './sides.js';

/** Words by which one blames a person, an act or a state. */
const BLAME = 'D_EPITHET';

/**
 * What a statement finds of another: who says that its act is illegal or a provocation criticises it.
 *
 * "Ghana said that Togo's decision was unacceptable" is criticism of Togo. Null where nothing is blamed, or nobody but
 * the speaker is known to have done it: "the raid on Togo was illegal" does not blame Togo.
 */
export function judgementOf(
  match: Match,
  sides: Sides,
  context: MatchContext,
  finder: ActorFinder,
  on: EventDate,
  matches: ReadonlyMap<Word, Match>,
): Sides | null {
  if (sides.sources.length === 0) return null;
  for (const predicate of contentsOf(match, context)) {
    const subject = context.tree.child(predicate, 'nsubj');
    if (!subject || !isBlame(predicate, context)) continue;
    const found = whose(subject, matches.get(subject), sides, context, finder, on);
    const targets = found.actors.filter((actor) => actor.country !== null);
    if (targets.length > 0) return { ...sides, targets, words: [...sides.words, ...found.words], evidence: 'slot' };
  }
  return null;
}

/** Verbs that say what something is: "constitutes a violation". */
const equating = new Set(['constitute', 'represent', 'constituir', 'representar', 'constituer', 'représenter']);

/** A predicate with "is" or "was" that blames, itself or one joined to it, without "not" or "would". */
function isBlame(predicate: Word, context: MatchContext): boolean {
  const { tree, grammar, index } = context;
  const isPlain = tree.dependents(predicate, 'aux').every((aux) => !grammar.modals.has(aux.lemma.toLowerCase()));
  const object = equating.has(predicate.lemma.toLowerCase()) ? tree.child(predicate, 'obj') : null;
  if ((!tree.child(predicate, 'cop') && !object) || !isPlain || isNegated(predicate, context)) return false;
  const judged = tree.conjuncts(object ?? predicate).flatMap((one) => [one, ...tree.dependents(one, 'amod')]);
  return hasClass(judged, index.classes.get(BLAME)!);
}

/** Who did what is blamed, or who is blamed. */
function whose(
  subject: Word,
  deed: Match | undefined,
  { sources }: Sides,
  context: MatchContext,
  finder: ActorFinder,
  on: EventDate,
): Found {
  const look = { through: 'name', not: sources } as const;
  const itself = finder.inPhrase(subject, on, look);
  if (itself.actors.length > 0) return itself;
  const genitive = deed?.frame.genitive ?? 'agent';
  for (const doer of context.slots.ofNoun(subject, genitive, context).get('agent') ?? []) {
    const found = finder.inPhrase(doer, on, look);
    if (found.actors.length > 0) return found;
  }
  return finder.doers(subject, on);
}
