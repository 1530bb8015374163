import type { MatchContext } from './match-context.js';
import type { Match } from './matches.js';

/** Whom somebody may ask, demand of or stop. */
const asking = new Set(['appeal', 'demand']);

/**
 * True for a verb of asking or pressing whose subject is a thing: what it moves somebody to is done, and nobody asked.
 *
 * @example
 * isMovedByThings(match, context); //=> true for «a poussé» in «l'incident a poussé le Togo à partir»
 */
export function isMovedByThings({ frame, trigger, word, slots }: Match, context: MatchContext): boolean {
  const { grammar, standing, tree } = context;
  if (!asking.has(frame.compose ?? '') || trigger.pos !== 'v') return false;
  if (!grammar.implicative.has(word.lemma.toLowerCase()) || !tree.child(word, 'xcomp')) return false;
  const movers = slots.get('agent') ?? [];
  return movers.length > 0 && movers.every((mover) => isThing(mover, context) && standing(mover) === null);
}

/** A noun that is no word for people. */
const isThing = ({ upos, lemma }: Match['word'], { index }: MatchContext): boolean =>
  upos === 'NOUN' &&
  !['CROWD', 'ARMED', 'FORCES', 'NOTABLE'].some((name) => index.classes.get(name)?.members.has(lemma));
