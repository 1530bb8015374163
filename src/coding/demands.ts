import type { EventDate, Word } from '../model.js';
import { relation } from '../sentence.js';
import { type ActorFinder, type Found, nobody } from './actor-finder.js';
import type { MatchContext } from './match-context.js';
import type { Match } from './matches.js';
import type { Sides } from './sides.js';

/**
 * What a statement asks of another: who says that somebody must do something demands it, whatever it is.
 *
 * "Ghana said that Togo must protect its forests" is a demand on Togo. Null where nobody is told what to do, or where
 * who is to do it is on the speaker's own side. Source: CAMEO manual 1.1b3, root 10.
 */
export function demandOf(
  match: Match,
  sides: Sides,
  context: MatchContext,
  finder: ActorFinder,
  on: EventDate,
): Sides | null {
  if (sides.sources.length === 0) return null;
  for (const verb of contentsOf(match, context)) {
    const doer = obliged(verb, context);
    if (!doer) continue;
    const said = finder.inPhrase(doer, on, { through: 'name', not: sides.sources });
    const found = said.actors.length > 0 || doer.upos !== 'PRON' ? said : addressed(match, sides, finder, on);
    const targets = found.actors.filter((a) => a.country !== null);
    if (targets.length > 0) return { ...sides, targets, words: [...sides.words, ...found.words], evidence: 'slot' };
  }
  return null;
}

/** To whom it is said: "told Togo that it must", «a dit au Togo qu'il devait» are about the one who is told. */
function addressed({ slots }: Match, { sources }: Sides, finder: ActorFinder, on: EventDate): Found {
  const told = [...(slots.get('object') ?? []), ...(slots.get('to') ?? [])];
  for (const word of told) {
    const found = finder.inPhrase(word, on, { through: 'name', not: sources });
    if (found.actors.length > 0) return found;
  }
  return nobody;
}

/** The clauses that a verb of saying reports, also where it stands behind them: «…, a déclaré X». */
export function contentsOf({ word, slots }: Match, { tree }: MatchContext): readonly Word[] {
  const above = relation(word) === 'parataxis' ? tree.parent(word) : null;
  return above ? [above] : (slots.get('content') ?? []).flatMap((clause) => tree.conjuncts(clause));
}

/** Who must do what a verb says; null where nobody must, or must not. */
function obliged(verb: Word, { tree, grammar, slots }: MatchContext): Word | null {
  const isModal = (w: Word) => grammar.modals.get(w.lemma.toLowerCase()) === 'requested';
  const modal = isModal(verb) ? verb : tree.dependents(verb, 'aux').find(isModal);
  if (!modal) return null;
  const negated = [verb, modal].some((w) =>
    tree.dependents(w, 'advmod').some((p) => grammar.negation.has(p.lemma.toLowerCase())),
  );
  return negated ? null : ((slots.ofVerb(verb).get('agent') ?? slots.ofVerb(verb).get('object') ?? [])[0] ?? null);
}
