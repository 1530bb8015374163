import type { EventDate, Word } from '../model.js';
import type { ActorFinder } from './actor-finder.js';
import { hasClass } from './conditions.js';
import { contentsOf } from './demands.js';
import type { MatchContext } from './match-context.js';
import type { Match } from './matches.js';
import { isNegated } from './negation.js';
import type { Sides } from './sides.js';

/** Verbs, alone or with their complement, for coming to grief over what one did: "regret", "pay a price". */
const RUE = 'D_RUE';

/**
 * What a statement foretells of another as a menace: who says that somebody will pay dearly or regret what he does
 * threatens him.
 *
 * "Ghana said that Togo would pay a heavy price" threatens Togo. Null where nobody but the speaker is to rue anything.
 */
export function menaceOf(
  match: Match,
  sides: Sides,
  context: MatchContext,
  finder: ActorFinder,
  on: EventDate,
): Sides | null {
  if (sides.sources.length === 0) return null;
  const { tree, slots } = context;
  for (const verb of contentsOf(match, context)) {
    if (!isToCome(verb, context) || !hasClass(complements(verb, context), context.index.classes.get(RUE)!)) continue;
    for (const head of slots.ofVerb(verb).get('agent') ?? []) {
      if (head === verb || tree.isVerbal(head)) continue;
      const found = finder.inPhrase(head, on, { through: 'name', not: sides.sources });
      const targets = found.actors.filter((actor) => actor.country !== null);
      if (targets.length > 0) return { ...sides, targets, words: [...sides.words, ...found.words], evidence: 'slot' };
    }
  }
  return null;
}

/** The verb with what completes it: "pay dearly", «pagar un alto precio». */
const complements = (verb: Word, { tree }: MatchContext): readonly Word[] => [
  verb,
  ...tree.dependents(verb, 'obj', 'advmod', 'xcomp', 'obl', 'amod').filter((w) => w.index > verb.index),
];

/** True for what will or would be, without "not". */
function isToCome(verb: Word, context: MatchContext): boolean {
  const { tree, grammar } = context;
  const auxiliaries = tree.dependents(verb, 'aux');
  const isFuture = [verb, ...auxiliaries].some(
    ({ lemma, feats, form }) =>
      feats.Tense === 'Fut' ||
      feats.Mood === 'Cnd' ||
      grammar.modals.get(lemma.toLowerCase()) === 'future' ||
      grammar.reportedFuture.has(form.toLowerCase()) ||
      grammar.reportedFuture.has(lemma.toLowerCase()),
  );
  return isFuture && !isNegated(verb, context);
}
