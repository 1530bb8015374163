import type { EventDate, Word } from '../model.js';
import type { ActorFinder, Found } from './actor-finder.js';
import { hasClass } from './conditions.js';
import { contentsOf } from './demands.js';
import type { MatchContext } from './match-context.js';
import type { Match } from './matches.js';
import { isNegated } from './negation.js';
import { doersBefore, type Retrospect } from './remarks.js';
import type { Sides } from './sides.js';

/** Words by which one blames a person, an act or a state. */
const BLAME = 'D_EPITHET';
/** Words that say whose doing something is: "responsible". */
const ANSWERABLE = 'D_ANSWERABLE';
/** Verbs that say what something is: "constitute". */
const EQUATING = 'D_EQUATING';
/** Verbs of doing wrong to others: "meddle". */
const MISDEED = 'D_MISDEED';
/** What one is blamed for beside hostile acts: deaths, a crisis, a failure. */
const EVIL = 'D_EVIL';

/** What a statement is read with: who is who, the day, the acts of its sentence, and what was told before. */
export interface Judged {
  readonly finder: ActorFinder;
  readonly on: EventDate;
  readonly matches: ReadonlyMap<Word, Match>;
  readonly back: Retrospect;
}

/**
 * What a statement finds of another: who says that its act is illegal or a provocation criticises it.
 *
 * "Ghana said that Togo's decision was unacceptable" is criticism of Togo. Null where nothing is blamed, or nobody but
 * the speaker is known to have done it: "the raid on Togo was illegal" does not blame Togo.
 */
export function judgementOf(match: Match, sides: Sides, { finder, on, matches, back }: Judged): Sides | null {
  const { context } = back;
  if (sides.sources.length === 0) return null;
  for (const predicate of contentsOf(match, context)) {
    const subject = context.tree.child(predicate, 'nsubj');
    if (!subject || !isTold(predicate, context)) continue;
    const object = equated(predicate, context);
    const isJudged =
      object || context.tree.child(predicate, 'cop') || context.tree.isPassive(predicate)
        ? isBlame(object ?? predicate, context) || isAnswerable(predicate, matches, context)
        : hasClass([predicate], context.index.classes.get(MISDEED)!);
    if (!isJudged) continue;
    const found = whose(subject, matches.get(subject), sides, context, finder, on);
    const targets = found.actors.filter((actor) => actor.country !== null);
    if (targets.length > 0) return { ...sides, targets, words: [...sides.words, ...found.words], evidence: 'slot' };
    const doers = doersBefore([subject], sides, back);
    if (doers.length > 0) return { ...sides, targets: doers, evidence: 'implied' };
  }
  return null;
}

/** A predicate that tells what is or was so, without "not" or "would". */
function isTold(predicate: Word, context: MatchContext): boolean {
  const { tree, grammar } = context;
  const isSo = tree.dependents(predicate, 'aux').every((aux) => !grammar.modals.has(aux.lemma.toLowerCase()));
  return isSo && !isNegated(predicate, context);
}

/** The object of a verb that says what something is: "constitutes a violation". */
const equated = (verb: Word, { tree, index }: MatchContext): Word | null =>
  hasClass([verb], index.classes.get(EQUATING)!) ? tree.child(verb, 'obj') : null;

/** A predicate that blames, itself or one joined to it. */
function isBlame(predicate: Word, { tree, index }: MatchContext): boolean {
  const judged = tree.conjuncts(predicate).flatMap((one) => [one, ...tree.dependents(one, 'amod')]);
  return hasClass(judged, index.classes.get(BLAME)!);
}

/** "Responsible for the raid", «responsable de la crise»: an evil or a hostile act is somebody's doing. */
function isAnswerable(predicate: Word, matches: ReadonlyMap<Word, Match>, { tree, index }: MatchContext): boolean {
  if (!hasClass([predicate], index.classes.get(ANSWERABLE)!)) return false;
  const done = tree.dependents(predicate, 'obl', 'nmod', 'advcl').flatMap((one) => tree.conjuncts(one));
  return done.some((one) => (matches.get(one)?.code ?? '') >= '13' || hasClass([one], index.classes.get(EVIL)!));
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
