import type { Word } from '../model.js';
import type { MatchContext } from './match-context.js';
import type { Slots } from './slots.js';

/** True where the clause that a verb governs tells what is or was: "insists that nothing has changed". */
export const tellsFact = (slots: Slots, context: MatchContext): boolean =>
  (slots.get('content') ?? []).some((clause) => isFact(clause, context));

/** A clause in the indicative, without "must"; English has no other sign of it than an ending or an auxiliary. */
function isFact(clause: Word, { tree, grammar }: MatchContext): boolean {
  const auxiliaries = tree.dependents(clause, 'aux', 'cop');
  const isModal = (w: Word) => grammar.modals.has(w.lemma.toLowerCase());
  if ([clause, ...auxiliaries].some(isModal)) return false;
  const finite = [clause, ...auxiliaries].filter(({ feats }) => feats.VerbForm === 'Fin');
  return finite.some(grammar.code === 'en' ? isMarkedEnglish : isIndicative);
}

/** "Is hiding", "withdrew", "withdraws"; "that Togo withdraw" has no mark, whatever the tagger makes of it. */
const isMarkedEnglish = ({ upos, form, lemma }: Word): boolean => upos === 'AUX' || form.toLowerCase() !== lemma;

/** The forms in -e of Spanish verbs in -ar, and those in -a of the others, are subjunctives, whatever the tagger makes of them. */
function isIndicative({ form, lemma, feats }: Word): boolean {
  const isPresent = feats.Tense === 'Pres';
  return (
    feats.Mood === 'Ind' &&
    !(isPresent && (/ar$/.test(lemma) ? /en?$/ : /^.{2,}an?$/).test(form) && /[aei]r$/.test(lemma))
  );
}
