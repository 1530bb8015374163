import type { Word } from '../model.js';
import type { Act } from './composition.js';
import type { MatchContext } from './match-context.js';
import { isTriggerWord } from './matches.js';
import type { Sides } from './sides.js';

/** Protests of all kinds, and the threat of them. */
const protest = /^(?:14|133)/;

/**
 * True for a protest that somebody announces, calls others to, or calls for a day: «anunciaron una huelga», "called for a
 * rally", «une marche pour samedi». CAMEO has 133 for what is announced, 14 for what is done.
 *
 * "Called a strike" without a day may be one that is on, and so counts as done.
 */
export function isToCome({ code, match }: Act, context: MatchContext): boolean {
  const { grammar, slots } = context;
  if (!code?.startsWith('14')) return false;
  const verb = match.support ?? (match.trigger.pos === 'v' ? match.word : null);
  const lemma = verb?.lemma.toLowerCase() ?? '';
  if (grammar.announcing.has(lemma)) return true;
  const isProtest = (head: Word) => head === match.word || isTriggerWord(head, match, context);
  const aims = verb ? slots.ofVerb(verb) : match.slots;
  if (grammar.convening.has(lemma) && [...(aims.get('to') ?? []), ...(aims.get('for') ?? [])].some(isProtest))
    return true;
  return (match.slots.get('for') ?? []).some((head) => isDay(head, context));
}

/** A day, not how long: "for Friday", «para el 12 de mayo», but "for a week". */
function isDay(head: Word, { tree, grammar: { times } }: MatchContext): boolean {
  const determiners = tree.dependents(head, 'det', 'nummod');
  if (determiners.some((det) => det.deprel === 'nummod' || det.feats.Definite === 'Ind')) return false;
  return times.has(head.lemma.toLowerCase()) || (head.upos === 'NUM' && determiners.length > 0);
}

/** «fueron convocados a un paro»: who is called to a protest, where nobody is said to call, is who would protest. */
export function withConvened(act: Act, sides: Sides, { tree, grammar }: MatchContext): Sides {
  const { word, support, frame } = act.match;
  const verb = support ?? word;
  const isCall = frame.compose === 'appeal' || grammar.convening.has(verb.lemma.toLowerCase());
  if (!isCall || !protest.test(act.code ?? '') || sides.sources.length > 0 || !tree.isPassive(verb)) return sides;
  return { ...sides, sources: sides.targets, targets: [] };
}
