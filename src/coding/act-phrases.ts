import type { ActorRef, EventDate, Referents, Sentence, Word } from '../model.js';
import { ActorFinder, type Found, type Look, nobody, placed } from './actor-finder.js';
import type { Act } from './composition.js';
import type { SlotName } from './grammar.js';
import type { MatchContext } from './match-context.js';

/** Protest, coercion, assault, fight, mass violence: what happens inside countries too. */
export const publicRoots = new Set(['14', '15', '17', '18', '19', '20']);

/** Where a target stands if its frame does not say. */
export const defaultTarget: readonly SlotName[] = ['object', 'to', 'against', 'with', 'between', 'towards', 'about'];
/** Where else in the clause a target may stand, the likeliest first. */
const otherTargets: readonly SlotName[] = [...defaultTarget, 'from', 'for', 'of'];

/** Looks through the phrases of acts for the actors they name. */
export class ActPhrases {
  readonly finder: ActorFinder;

  constructor(
    readonly context: MatchContext,
    sentence: Sentence,
    readonly referents: Referents,
  ) {
    this.finder = new ActorFinder(context, sentence, referents);
  }

  /** The actors of the first phrase that has any beside those already on the other side. */
  first(names: readonly SlotName[], act: Act, on: EventDate, look: Look, places: boolean | 'never' = false): Found {
    let unplaced: Found = nobody;
    for (const name of names) {
      for (const head of act.match.slots.get(name) ?? []) {
        // Whom somebody lets go is who is freed, not to whom they are handed.
        if (name === 'to' && act.code === '0841' && unplaced.actors.length > 0) continue;
        if (name !== 'agent' && act.inner && this.holdsInner(head, act.inner.match.word)) continue;
        const seen = this.finder.inPhrase(head, on, {
          ...look,
          places: places !== 'never' && (places || placed.has(name) || (name === 'agent' && this.isAntecedent(head))),
        });
        const found = withoutCourts(act, name, seen);
        if (found.actors.some((a) => a.country !== null)) return found;
        // Rebels of no known country stand back for who is known: "the rebel Workers' Party of X".
        if (unplaced.actors.length === 0) unplaced = found;
      }
    }
    return unplaced;
  }

  /** «s'est étendue au Chili, qui a rompu …»: the place of one clause does what the relative clause about it tells. */
  private isAntecedent(name: Word): boolean {
    const clauses = name.upos === 'PROPN' ? this.context.tree.dependents(name, 'acl') : [];
    return clauses.some((clause) => clause.deprel === 'acl:relcl');
  }

  /** An actor in any part of the act, or of the act it governs. */
  inAnyPart(act: Act, on: EventDate, look: Look, places: boolean | 'never'): Found {
    const own = this.first(otherTargets, act, on, look, places);
    return own.actors.length > 0 || !act.inner ? own : this.inAnyPart(act.inner, on, look, places);
  }

  /** What is threatened or demanded is no addressee; a name is, also where the parser hung the rest on it. */
  holdsInner(head: Word, inner: Word): boolean {
    return head === inner || (head.upos !== 'PROPN' && this.context.tree.isBelow(inner, head));
  }
}

/** "Threatened to take the matter to the world court": suits go before a court, and are against somebody else. */
export function withoutCourts(act: Act, slot: SlotName, found: Found): Found {
  const isSuit = act.code?.startsWith('115') === true;
  const isThreat = act.code?.startsWith('13') === true && slot !== 'object';
  if ((!isSuit && !isThreat) || slot === 'agent' || slot === 'against') return found;
  const actors = found.actors.filter(({ code }) => !/JUD/.test(code?.slice(3) ?? ''));
  return actors.length === found.actors.length ? found : { ...found, actors };
}

/** What is attacked, seized, patrolled may be a place, which stands for its country. */
export const isAtPlaces = (act: Act): boolean => publicRoots.has((act.code ?? '').slice(0, 2));

/** Where somebody meets is nobody's side: "the ministers met in Geneva". */
export const isMeeting = ({ match }: Act): boolean => match.frame.reciprocal === true && match.trigger.pos === 'v';

export function distinct(actors: readonly ActorRef[]): ActorRef[] {
  return actors.filter((a, i) => actors.findIndex((b) => b.id === a.id) === i);
}
