import type { EventDate, Modality, Word } from '../model.js';
import { relation } from '../sentence.js';
import type { Assertion } from './assertion.js';
import type { MatchContext } from './match-context.js';
import type { Match } from './matches.js';
import type { SentenceTree } from './tree.js';

/** Roots of what states arrange for a day: statements of intent, talks and visits, agreements. */
const arranged = /^0[345]/;

/**
 * What a predicate makes of the infinitive below it: "is due to meet", "is scheduled to visit", «est sur le point de
 * signer», «está a punto de firmar». An active verb of the same form means something else ("set Y to do").
 */
export function prospectOf(above: Word, { tree, grammar }: MatchContext): Modality | undefined {
  const modality = grammar.prospects.get(above.lemma.toLowerCase());
  if (modality === undefined) return undefined;
  if (tree.isVerbal(above) && above.upos === 'VERB') return tree.isPassive(above) ? modality : undefined;
  return tree.dependents(above, 'cop', 'aux').length > 0 ? modality : undefined;
}

/** "Kenya to send police to Haiti", "is to meet her counterpart": an infinitive that tells by itself what comes. */
export function tellsWhatComes(verb: Word, tree: SentenceTree): boolean {
  if (verb.feats.VerbForm !== 'Inf' || !['root', 'ccomp', 'conj', 'parataxis'].includes(relation(verb))) return false;
  const hasMark = tree.dependents(verb, 'mark').some((mark) => mark.upos === 'PART');
  const others = tree.dependents(verb, 'aux').filter((aux) => aux.lemma !== 'be');
  return hasMark && others.length === 0 && tree.dependents(verb, 'nsubj').length > 0;
}

/** «Le ministre doit se rendre à Lima vendredi»: what somebody must do on a given day is what is planned for it. */
export function withSchedule(
  assertion: Assertion,
  { match, code }: { readonly match: Match; readonly code: string | null },
  date: EventDate,
  { tree, grammar }: MatchContext,
): Assertion {
  if (assertion.modality !== 'requested' || assertion.speakers.length > 0 || !arranged.test(code ?? ''))
    return assertion;
  if (date.datePrecision === 'unknown') return assertion;
  const verb = tree.firstConjunct(match.support ?? match.word);
  const above = relation(verb) === 'xcomp' ? tree.parent(verb) : null;
  const modals = [...tree.dependents(verb, 'aux'), ...(above ? [above] : [])];
  const isScheduled = modals.some((w) => grammar.scheduling.has(w.lemma.toLowerCase()));
  return isScheduled ? { ...assertion, modality: 'future' } : assertion;
}
