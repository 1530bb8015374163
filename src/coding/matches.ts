import type { Word } from '../model.js';
import { relation } from '../sentence.js';
import { hasClass, holds, holdsAny } from './conditions.js';
import { type Frame, type FrameIndex, isIdiom, type Trigger } from './frames.js';
import { lemmasOf } from './lemmas.js';
import type { MatchContext } from './match-context.js';
import { isVictimVerb } from './means.js';
import { isNegated } from './negation.js';
import type { Slots } from './slots.js';
import { isClaim, slotsFor, supportOf } from './support.js';
import { tellsFact } from './told-facts.js';
import type { SentenceTree } from './tree.js';

/** A frame that fires at a word, with the parts that the sentence gives it. */
export interface Match {
  readonly frame: Frame;
  readonly trigger: Trigger;
  /** The verb or noun that heads the trigger. */
  readonly word: Word;
  /** The verb that lends a noun its subject («mener des discussions»), if any. */
  readonly support: Word | null;
  /** True where that verb's subject is one of the noun's sides, so that the verb is no act of its own. */
  readonly lendsSide: boolean;
  readonly slots: Slots;
  /** The frame's code, or the closer one of a refinement. */
  readonly code: string | null;
  /** True for an operator that a more telling reading stands beside: it counts only over its direct complement. */
  readonly cautious: boolean;
  /** For an operator without a code of its own: what the word means where it governs no act («detener» a person). */
  readonly otherwise: Match | null;
}

/** Holds where fighters do it; the class stands in lexicon/classes/force.yaml. */
const armed = { agent: ['FIGHTERS'] };

const posOf: Readonly<Record<string, readonly Trigger['pos'][]>> = {
  VERB: ['v'],
  AUX: ['v'],
  NOUN: ['n'],
  PROPN: ['n'],
  ADJ: ['a', 'v'],
};

/** Finds the frame of every word of a sentence: at each the first trigger, the most specific, whose conditions hold. */
export function findMatches(context: MatchContext): Match[] {
  const matches: Match[] = [];
  for (const word of context.tree.words) {
    const match = matchAt(word, context);
    if (match) matches.push(match);
  }
  const whole = matches.filter((match) => !isPartOfAnother(match, matches, context));
  return whole.filter((match) => isClaim(match.word, context) || !onlySupports(match, whole));
}

/** A verb that only lends its subject to a more telling noun («apporter son soutien») is no event beside it. */
function onlySupports(match: Match, all: readonly Match[]): boolean {
  return (
    match.frame.compose === undefined &&
    all.some((other) => other.support === match.word && other.lendsSide && other.code !== null)
  );
}

function matchAt(word: Word, context: MatchContext): Match | null {
  const adjectives = adjectival(word, context);
  const triggers = adjectives ?? triggersOf(word, context);
  if (!triggers) return null;
  // «l'Organisation mondiale du commerce» trades with nobody; nor is «no agresión» an aggression.
  if (word.upos === 'NOUN' && (context.isInName(word) || isPrivative(word, context))) return null;
  const poses = adjectives ? (['a'] as const) : posesOf(word);
  let plain: Match | null = null;
  let operator: Match | null = null;
  for (const trigger of triggers) {
    const match = poses.includes(trigger.pos) ? tryTrigger(trigger, word, context) : null;
    if (!match) continue;
    if (isIdiom(match.frame)) return match;
    const governs = match.frame.compose !== undefined || match.code === null;
    if (governs) operator ??= plain ? { ...match, otherwise: plain, cautious: true } : match;
    else if (plain === null || (plain.frame.weak && isOfSeveral(match, context))) plain = match;
    if (operator && (plain || operator.code !== null)) break;
  }
  if (!operator) return plain;
  return operator.otherwise === null && operator.code === null ? { ...operator, otherwise: plain } : operator;
}

/** «les deux parties ont évoqué la crise», «a évoqué la crise avec X»: what several do together is talks, and no mere statement. */
function isOfSeveral({ frame, slots }: Match, { tree }: MatchContext): boolean {
  if (!frame.reciprocal) return false;
  return (
    slots.has('with') ||
    (slots.get('agent') ?? []).some((agent) => agent.feats.Number === 'Plur' || tree.child(agent, 'conj') !== null)
  );
}

/** «un pacto de no agresión», «la no intervención»: a noun with "no" right before it names what there is not. */
function isPrivative(noun: Word, { tree, grammar }: MatchContext): boolean {
  const before = tree.words[noun.index - 1];
  return before !== undefined && before.upos !== 'DET' && /^non?$/i.test(before.form) && grammar.code !== 'en';
}

/** A word tagged as a participle or adjective is a noun where it stands as one: «hizo un llamado». */
function posesOf(word: Word): readonly Trigger['pos'][] {
  const poses = posOf[word.upos] ?? [];
  if (word.upos !== 'ADJ' && word.upos !== 'VERB') return poses;
  const kind = relation(word);
  return kind === 'obj' || kind === 'nsubj' ? [...poses, 'n'] : poses;
}

function triggersOf(word: Word, { tree, grammar, index }: MatchContext): readonly Trigger[] | undefined {
  const lemmas = lemmasOf(word);
  const another = grammar.passiveLemmas.get(lemmas[0]!);
  if (another && tree.isPassive(word)) return index.triggers.get(another);
  for (const lemma of lemmas) {
    const triggers = index.triggers.get(lemma);
    if (triggers) return triggers;
  }
  return undefined;
}

/** "Is opposed to": a participle that is an adjective of its own. */
function adjectival(word: Word, { index, tree }: MatchContext): readonly Trigger[] | undefined {
  const all = word.upos === 'VERB' ? index.triggers.get(word.form.toLowerCase()) : undefined;
  if (!all || !tree.isPassive(word)) return undefined;
  const triggers = all.filter((trigger) => trigger.pos === 'a');
  return triggers.length > 0 ? triggers : undefined;
}

function tryTrigger(trigger: Trigger, word: Word, context: MatchContext): Match | null {
  if (word.upos === 'ADJ' && trigger.pos === 'v' && !isPredicative(word, context.tree)) return null;
  if (!othersStand(trigger, word, context)) return null;
  const { frame } = trigger;
  if (isFeelingOf(word, frame)) return null;
  if (frame.negated && !isNegated(word, context)) return null;
  const support = trigger.pos === 'n' ? supportOf(word, context) : null;
  const slots = slotsFor(trigger, word, support, context);
  if (frame.when && !holds(frame.when, slots, word, context)) return null;
  if (frame.unless && holdsAny(frame.unless, slots, word, context)) return null;
  if (frame.unlessFact && tellsFact(slots, context)) return null;
  const isVetoed = frame.unlessFighters && holdsAny(frame.unlessFighters, slots, word, context);
  if (isVetoed && !holds(armed, slots, word, context)) return null;
  const closer = frame.refine?.find((r) => holds(r.when, slots, word, context));
  const code = closer?.code ?? frame.code ?? null;
  const lendsSide = support !== null && support.subject !== 'none';
  return {
    frame,
    trigger,
    word,
    support: support?.verb ?? null,
    lendsSide,
    slots,
    code,
    cautious: false,
    otherwise: null,
  };
}

/** "Outraged parents asked …": what they feel is told by the way. */
const isFeelingOf = (word: Word, { code, speech }: Frame): boolean =>
  relation(word) === 'amod' && !speech && code?.startsWith('11') === true;

/** A participle tagged as adjective is a verb where it has an agent or an auxiliary: «est critiqué par X». */
function isPredicative(word: Word, tree: SentenceTree): boolean {
  return (
    tree.dependents(word, 'cop', 'aux').length > 0 || tree.dependents(word, 'obl').some((o) => o.deprel === 'obl:agent')
  );
}

/** The other words of a group must stand near below its head, in order for verbs («mettre en garde»). */
function othersStand(trigger: Trigger, word: Word, context: MatchContext): boolean {
  if (trigger.reflexive && !isReflexive(word, context)) return false;
  const { otherwiseReflexive } = context.grammar;
  if (!trigger.reflexive && otherwiseReflexive.has(trigger.head) && isReflexive(word, context)) return false;
  if (trigger.others.length === 0) return true;
  if (isAnotherVerb(trigger, word, context)) return false;
  const near = context.groups.near(word);
  const isBare = (other: string) => context.grammar.bareParticles.has(other);
  return trigger.others.every((other) =>
    standsAmong(other, near, context.index, context.grammar.particles.has(other) ? word : null, isBare(other)),
  );
}

/** True for a verb with its reflexive pronoun, which may stand with the verb above: «se volvieron a reunir». */
function isReflexive(verb: Word, { tree, grammar }: MatchContext): boolean {
  const above = relation(verb) === 'xcomp' ? tree.parent(verb) : null;
  const lends = above !== null && (grammar.implicative.has(above.lemma) || grammar.modals.has(above.lemma));
  return tree
    .dependents(verb)
    .concat(lends ? tree.dependents(above) : [])
    .some(
      (c) => c.feats.Reflex === 'Yes' || /^(se|s['’])$/i.test(c.form) || (relation(c) === 'expl' && c.upos === 'PRON'),
    );
}

/** "Turned down a plea to leave" is no "turn to": with a particle of its own a verb takes no preposition of another's. */
function isAnotherVerb({ others }: Trigger, word: Word, { tree, grammar }: MatchContext): boolean {
  const particle = tree
    .dependents(word)
    .find((w) => w.deprel === 'compound:prt')
    ?.lemma.toLowerCase();
  const takesAnother = others.some((other) => grammar.prepositions.has(other));
  if (particle !== undefined && !others.includes(particle) && takesAnother) return true;
  // "Ruled out action against X", where the parser made a preposition of the particle.
  const next = tree.words[word.index + 1]?.form.toLowerCase() ?? '';
  return takesAnother && grammar.bareParticles.has(next) && !others.includes(next);
}

/** True where a word of a trigger, or one of the class it names, is among the words. */
function standsAmong(
  other: string,
  words: readonly Word[],
  index: FrameIndex,
  head: Word | null = null,
  isBare = false,
): boolean {
  const named = index.classes.get(other);
  // The verb of a clause is no part of a group: "were killed when jets struck" is no "kill STRIKE".
  if (named)
    return hasClass(
      words.filter((w) => w.upos !== 'VERB' || w.feats.VerbForm !== 'Fin'),
      named,
    );
  return words.some(
    (w) =>
      (lemmasOf(w).includes(other) || w.form.toLowerCase() === other) && (!head || isDirect(w, head, words, isBare)),
  );
}

/**
 * A particle belongs to the head or opens a complement of it, not a complement's complement ("signed a pact on gas"), but
 * for what is hardly a preposition: "ordered envoys out of Rome".
 */
function isDirect(word: Word, head: Word, near: readonly Word[], isBare: boolean): boolean {
  if (word.index === head.index + 1 || word.head === head.index) return true;
  const above = near.find((w) => w.index === word.head);
  if (!above || above.head === head.index) return above !== undefined;
  return isBare && near.some((w) => w.index === above.head && w.head === head.index);
}

/**
 * A noun that only completes the trigger of a verb, or that a verb of the same root takes as its object («signer un
 * accord»), is no second event.
 */
function isPartOfAnother(match: Match, all: readonly Match[], context: MatchContext): boolean {
  const { tree } = context;
  // «que había sido secuestrado por X, fue liberado»: what a relative clause tells is an act for itself.
  // So is what a participle tells, if it says who did it: «trois otages enlevés par X ont été libérés».
  const { deprel } = match.word;
  if (tree.isVerbal(match.word) && (deprel === 'acl:relcl' || (deprel === 'acl' && match.slots.has('agent'))))
    return false;
  return all.some((other) => {
    if (other === match || other.word === match.word) return false;
    // «morir en un ataque de X»: there the noun tells who did it.
    if (match.support === other.word && (isVictimVerb(other.word, context.grammar) || isClaim(other.word, context)))
      return false;
    // «mettre fin à un cessez-le-feu» is neither to stop something nor a ceasefire; «la suspensión de la ayuda» is no aid.
    const isBeside = other.cautious && match.word.upos === 'NOUN' && tree.parent(match.word) === other.word;
    if (isBeside && other.otherwise && isTriggerWord(match.word, other.otherwise, context)) return true;
    if (!tree.isVerbal(other.word)) return isTriggerWord(match.word, other, context);
    // «signer un accord dans le commerce»: in what field a verb does what it does to its object is no act.
    if (other.word === match.support && relation(match.word) === 'obl' && tellsOfObject(other, match.word)) return true;
    const sameRoot = other.code !== null && match.code !== null && other.code.slice(0, 2) === match.code.slice(0, 2);
    const parts = other.slots.get('object') ?? [];
    const inTrigger =
      (other.frame.when?.object !== undefined && parts.includes(match.word)) ||
      isTriggerWord(match.word, other, context);
    return (
      inTrigger ||
      (sameRoot &&
        tree.parent(match.word) === other.word &&
        (parts.includes(match.word) || relation(match.word) === 'obl'))
    );
  });
}

/** True for an act that its verb makes with an object of its own. */
const tellsOfObject = ({ frame, code, slots, word }: Match, beside: Word): boolean =>
  code !== null &&
  frame.when?.object !== undefined &&
  relation(word) !== 'acl' &&
  !(slots.get('object') ?? []).includes(beside);

/** True for one of the words of a match's trigger beside its head: "lifting of *sanctions*". */
export const isTriggerWord = (word: Word, match: Match, { tree, index }: MatchContext): boolean =>
  match.trigger.others.some((part) => standsAmong(part, [word], index)) && tree.isBelow(word, match.word);
