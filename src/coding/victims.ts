import type { ActorRef, EventDate, Referents, Word } from '../model.js';
import { distinct } from './act-phrases.js';
import { sameSide } from './actor-finder.js';
import { withoutBroken } from './breaches.js';
import type { Act } from './composition.js';
import { hasClass } from './conditions.js';
import type { MatchContext } from './match-context.js';
import { isTriggerWord, type Match } from './matches.js';
import type { SideFiller, Sides } from './sides.js';

/**
 * Who deplores or opposes an act turns against who did it, never against whom it was done to: "condemned the invasion of
 * Kuwait" has no target where nobody says whose invasion it was. Whom a country's people are arrested by is its
 * government.
 */
export function withoutVictims(
  act: Act,
  sides: Sides,
  date: EventDate,
  byWord: ReadonlyMap<Word, Match>,
  context: MatchContext,
  filler: SideFiller,
  referents: Referents,
): Sides {
  if (!/^(?:11|120)/.test(act.code ?? '') || sides.targets.length === 0) return sides;
  const unbroken = withoutBroken(sides, context, filler.finder, date);
  if (unbroken !== sides) return unbroken;
  for (const word of deplored(act.match, context)) {
    const deed = byWord.get(word);
    if (deed === undefined || deed.code === null || deed.code < '13' || deed.word.upos !== 'NOUN') continue;
    const done = filler.fill({ match: deed, code: deed.code, inner: null, consumed: false }, date, [], true);
    const suffered = (target: ActorRef) =>
      done.targets.some((t) => sameSide(t, target)) && !done.sources.some((s) => sameSide(s, target));
    const others = sides.targets.filter((target) => !suffered(target));
    if (others.length > 0) return { ...sides, targets: others };
    if (isByThoseInPower(deed, context) && done.sources.length === 0)
      return { ...sides, targets: governmentsOf(sides, referents, isPlaced(deed, context)) };
    return { ...sides, targets: done.sources.filter((doer) => !sides.sources.some((s) => sameSide(s, doer))) };
  }
  return sides;
}

/** The heads of what is deplored: «condamne l'attaque», «s'oppose à l'attaque», «se dit opposé à l'attaque». */
function deplored(match: Match, context: MatchContext): readonly Word[] {
  const heads = (['object', 'content', 'to'] as const).flatMap((name) => match.slots.get(name) ?? []);
  return heads.flatMap((head) =>
    isTriggerWord(head, match, context) ? context.tree.dependents(head, 'obl', 'nmod') : [head],
  );
}

/** Arrests and the like, and a coup: who made it rules since. */
const isByThoseInPower = ({ code, word }: Match, { index }: MatchContext): boolean =>
  code?.startsWith('17') === true || hasClass([word], index.classes.get('COUP')!);

/** "The arrests in Niger": a deed told by where it was done. */
const isPlaced = ({ word }: Match, { tree, slots }: MatchContext): boolean =>
  tree.dependents(word, 'nmod').some((place) => slots.preposition(place) === 'in');

/** The governments of the people on the other side, or of the place, if they are foreign to the first. */
function governmentsOf({ sources, targets }: Sides, referents: Referents, placed: boolean): readonly ActorRef[] {
  const people = targets.filter(
    ({ country, polity, type }) => (polity === null || (placed && type === 'State')) && country !== sources[0]?.country,
  );
  return distinct(people.flatMap(({ country }) => (country && referents.ofCountry(country, 'GOV')) || []));
}
