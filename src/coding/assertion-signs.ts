import type { Word } from '../model.js';
import { relation } from '../sentence.js';
import { isNounContent } from './clause-forms.js';
import type { MatchContext } from './match-context.js';
import type { Match } from './matches.js';
import type { SentenceTree } from './tree.js';

// What single words of a tree tell of how an event is put; how it all comes together is for assertion.ts.

/** "Told reporters during a visit": when or where somebody says something is no part of what they say. */
export function isOccasion(noun: Word, { slots }: MatchContext): boolean {
  const sense = slots.preposition(noun);
  return relation(noun) === 'obl' && (sense === 'in' || sense === 'circumstance');
}

/** A conditional: a form made of the infinitive («prouvaient» is none), whatever the tagger saw in it. */
export function isConditional(part: Word, context: MatchContext): boolean {
  return (part.feats.Mood === 'Cnd' && /r[aiíy]/i.test(part.form)) || isConditionalForm(part, context);
}

/** A form that only the conditional makes of the infinitive: «déposeraient». */
function isConditionalForm({ upos, form, lemma }: Word, { grammar }: MatchContext): boolean {
  const { conditionalEnding } = grammar;
  const stem = lemma.replace(/re$/, 'r');
  if (upos !== 'VERB' || !conditionalEnding || !form.startsWith(stem)) return false;
  return conditionalEnding.test(form.slice(stem.length));
}

/** True for what a verb of speech reports: its conditional is a future («a dit qu'il enverrait»). */
export function isTold(verb: Word, { tree, grammar }: MatchContext): boolean {
  const above = tree.parent(verb);
  return above !== null && relation(verb) === 'ccomp' && grammar.speech.has(above.lemma.toLowerCase());
}

/** «aurait livré», "would have": hearsay or the unreal, never a future. */
export function isPerfect(verb: Word, { tree }: MatchContext): boolean {
  return tree
    .dependents(verb, 'aux')
    .some((aux) => ['avoir', 'être', 'haber', 'have'].includes(aux.lemma) && aux.deprel !== 'aux:pass');
}

/** "A demand that Ghana rejected": a clause in which the noun does or undergoes something is not what it is for. */
export function isRelative(verb: Word, noun: Word, { tree, slots }: MatchContext): boolean {
  if (isNounContent(verb, tree)) return false;
  // ", a demand that Ghana rejected": what is told of an apposition in the past is no content of it, whatever "that" is.
  if (relation(noun) === 'appos' && verb.feats.VerbForm === 'Fin' && verb.feats.Tense === 'Past') return true;
  const parts = slots.ofVerb(verb);
  return (['object', 'agent'] as const).some((name) => (parts.get(name) ?? []).includes(noun));
}

/** "Until Ghana disarms": a present without an auxiliary of the past. */
export function isPresent(verb: Word, { tree }: MatchContext): boolean {
  const parts = [verb, ...tree.dependents(verb, 'aux', 'cop')];
  return parts.find(({ feats }) => feats.VerbForm === 'Fin')?.feats.Tense === 'Pres';
}

export function isFiniteForm(word: Word, { tree }: MatchContext): boolean {
  return word.feats.VerbForm === 'Fin' || tree.dependents(word, 'aux', 'cop').length > 0;
}

/** «dejaron sus tierras ante las amenazas»: who leaves something before threats stops no threats. */
export const isBesideLeft = ({ frame, slots }: Match, noun: Word): boolean =>
  frame.compose === 'stop' && relation(noun) === 'obl' && (slots.get('object') ?? []).some((object) => object !== noun);

/** A relative clause that a comma sets off. */
export function isAside(verb: Word, tree: SentenceTree): boolean {
  const [first] = verb.deprel === 'acl:relcl' ? tree.subtree(verb).filter((w) => w.upos !== 'PUNCT') : [];
  return first !== undefined && tree.words[first.index - 1]?.form === ',';
}

/** «a annoncé le renvoi de X, une décision dénoncée par Y»: a participle with a noun of its own, told by the text. */
export const isToldBeside = (verb: Word, tree: SentenceTree): boolean =>
  verb.feats.VerbForm === 'Part' && tree.child(verb, 'nsubj')?.upos === 'NOUN' && !tree.child(verb, 'aux', 'cop');
