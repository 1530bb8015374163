import type { EventDate, Word } from '../model.js';
import { relation } from '../sentence.js';
import { type ActorFinder, type Found, nobody } from './actor-finder.js';
import type { Act } from './composition.js';
import type { SlotName } from './grammar.js';
import type { MatchContext } from './match-context.js';

/**
 * «X a reconnu …, à l'issue d'un entretien avec Y», "X said so after talks with Y": who does something on the occasion
 * of a meeting that names only the other side takes part in it.
 */
export function attendingSubject(
  { match, code }: Act,
  on: EventDate,
  { actors: not }: Found,
  finder: ActorFinder,
  context: MatchContext,
): Found {
  const { slots, trigger, support, lendsSide } = match;
  if (!code?.startsWith('04') || trigger.pos !== 'n' || support || lendsSide || not.length === 0) return nobody;
  return slots.has('agent') || slots.has('between') ? nobody : subjectAround(match.word, on, finder, context, not);
}

/** Who does what a phrase is an occasion of. */
export function subjectAround(
  noun: Word,
  on: EventDate,
  finder: ActorFinder,
  { tree, slots }: MatchContext,
  not: Found['actors'] = [],
): Found {
  const verb = verbAround(noun, { tree, slots });
  if (!verb) return nobody;
  const parts = slots.ofVerb(verb);
  for (const subject of parts.get(tree.isPassive(verb) ? 'object' : 'agent') ?? []) {
    const found = finder.inPhrase(subject, on, { through: 'name', not });
    if (found.actors.length > 0) return found;
  }
  return nobody;
}

/**
 * The verb that a noun is the occasion of: «à l'issue de», "after" it; also where the parser hung it on a noun before or on
 * a word of the preposition.
 */
function verbAround(noun: Word, { tree, slots }: Pick<MatchContext, 'tree' | 'slots'>): Word | null {
  if (!occasional.has(slots.preposition(noun) ?? 'of')) return null;
  for (let head = noun; ['obl', 'nmod'].includes(relation(head)); ) {
    const above = tree.parent(head);
    if (!above || tree.isVerbal(above)) return above;
    head = above;
  }
  return null;
}

/** Senses of the prepositions before an occasion. */
const occasional: ReadonlySet<SlotName> = new Set(['circumstance', 'in', 'towards', 'about']);
