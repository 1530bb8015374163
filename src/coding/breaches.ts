import type { ActorRef, EventDate, Word } from '../model.js';
import { relation } from '../sentence.js';
import { distinct } from './act-phrases.js';
import { type ActorFinder, sameSide } from './actor-finder.js';
import type { SlotName } from './grammar.js';
import type { MatchContext } from './match-context.js';
import type { Sides } from './sides.js';

/**
 * Who deplores a breach criticises who broke something, never whose the broken thing is: «dénonce une violation des
 * résolutions de l'ONU par X» is against X, and without a «par X» against nobody.
 */
export function withoutBroken(sides: Sides, context: MatchContext, finder: ActorFinder, on: EventDate): Sides {
  const breaches = context.tree.words.filter((w) => context.grammar.breaches.has(w.lemma.toLowerCase()));
  if (breaches.length === 0 || sides.targets.length === 0) return sides;
  const broken = new Set(breaches.flatMap((breach) => brokenBy(breach, context, finder, on)));
  if (broken.size === 0) return sides;
  const named = (target: ActorRef) =>
    context.tree.words.some((w) => !broken.has(w) && finder.of(w, on, look).some((actor) => sameSide(actor, target)));
  const targets = sides.targets.filter(named);
  if (targets.length === sides.targets.length) return sides;
  const breakers = breaches.flatMap((breach) => breakersOf(breach, context, finder, on));
  const others = breakers.filter((actor) => !sides.sources.some((source) => sameSide(source, actor)));
  return { ...sides, targets: targets.length > 0 ? targets : distinct(others) };
}

const look = { through: 'name', places: true } as const;

/** The words for what is broken: a complement that is no actor («de l'accord», not «de l'armée»), without where that is. */
function brokenBy(breach: Word, context: MatchContext, finder: ActorFinder, on: EventDate): readonly Word[] {
  const { tree, slots } = context;
  const things = tree
    .dependents(breach, 'nmod')
    .filter((w) => w.upos === 'NOUN' && slots.preposition(w) === 'of' && finder.of(w, on, look).length === 0);
  return things.flatMap((thing) => {
    const others = under(thing, context, ['by', 'from', 'in', 'to']).flatMap((w) => tree.subtree(w));
    return tree.subtree(thing).filter((w) => !others.includes(w));
  });
}

/** Who broke it: «une violation de X par Y», also where the parser hung Y on X. */
function breakersOf(breach: Word, context: MatchContext, finder: ActorFinder, on: EventDate): ActorRef[] {
  const near = [breach, ...context.tree.dependents(breach, 'nmod')];
  return near
    .flatMap((w) => under(w, context, ['by', 'from']))
    .flatMap((w) => [...finder.inPhrase(w, on, look).actors]);
}

/** The phrases anywhere under a word that one of some senses opens, or the mark of an agent. */
const under = (above: Word, { tree, slots }: MatchContext, senses: readonly SlotName[]): Word[] =>
  tree.words.filter(
    (w) =>
      w !== above &&
      /^(?:nmod|obl)$/.test(relation(w)) &&
      tree.isBelow(w, above) &&
      (senses.includes(slots.preposition(w)!) || slots.isAgentMark(w)),
  );
