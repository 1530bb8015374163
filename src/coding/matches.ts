import type { Word } from '../model.js';
import { relation } from '../sentence.js';
import { type Condition, type Frame, type FrameIndex, isClassName, type Trigger } from './frames.js';
import type { Grammar, SlotName } from './grammar.js';
import type { SlotReader, Slots } from './slots.js';
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

/** What matching needs to know of one sentence. */
export interface MatchContext {
  readonly tree: SentenceTree;
  readonly slots: SlotReader;
  readonly grammar: Grammar;
  readonly index: FrameIndex;
  readonly isNationality: (word: Word) => boolean;
}

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
  return whole.filter((match) => !onlySupports(match, whole));
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
  const triggers = adjectives ?? context.index.triggers.get(lemmaOf(word, context));
  if (!triggers) return null;
  const poses = adjectives ? (['a'] as const) : posesOf(word);
  let plain: Match | null = null;
  let operator: Match | null = null;
  for (const trigger of triggers) {
    const match = poses.includes(trigger.pos) ? tryTrigger(trigger, word, context) : null;
    if (!match) continue;
    const governs = match.frame.compose !== undefined || match.code === null;
    if (governs) operator ??= plain ? { ...match, otherwise: plain, cautious: true } : match;
    else plain ??= match;
    if (operator && (plain || operator.code !== null)) break;
  }
  if (!operator) return plain;
  return operator.otherwise === null && operator.code === null ? { ...operator, otherwise: plain } : operator;
}

/** A word tagged as a participle or adjective is a noun where it stands as one: «hizo un llamado». */
function posesOf(word: Word): readonly Trigger['pos'][] {
  const poses = posOf[word.upos] ?? [];
  const nominal = (word.upos === 'ADJ' || word.upos === 'VERB') && ['obj', 'nsubj'].includes(relation(word));
  return nominal ? [...poses, 'n'] : poses;
}

function lemmaOf(word: Word, { tree, grammar }: MatchContext): string {
  const lemma = word.lemma.toLowerCase();
  const other = grammar.passiveLemmas[lemma];
  return other && tree.isPassive(word) ? other : lemma;
}

/** "Is opposed to": a participle that is an adjective of its own. */
function adjectival(word: Word, { index, tree }: MatchContext): readonly Trigger[] | undefined {
  if (word.upos !== 'VERB' || !tree.isPassive(word)) return undefined;
  const triggers = index.triggers.get(word.form.toLowerCase())?.filter((trigger) => trigger.pos === 'a');
  return triggers && triggers.length > 0 ? triggers : undefined;
}

function tryTrigger(trigger: Trigger, word: Word, context: MatchContext): Match | null {
  if (word.upos === 'ADJ' && trigger.pos === 'v' && !isPredicative(word, context.tree)) return null;
  if (!othersStand(trigger, word, context)) return null;
  const { frame } = trigger;
  const support = trigger.pos === 'n' ? supportOf(word, context) : null;
  const slots = slotsFor(trigger, word, support, context);
  if (frame.when && !holds(frame.when, slots, word, context)) return null;
  if (frame.unless && holdsAny(frame.unless, slots, word, context)) return null;
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

/** A participle tagged as adjective is a verb where it has an agent or an auxiliary: «est critiqué par X». */
function isPredicative(word: Word, tree: SentenceTree): boolean {
  return (
    tree.dependents(word, 'cop', 'aux').length > 0 || tree.dependents(word, 'obl').some((o) => o.deprel === 'obl:agent')
  );
}

/** The other words of a group must stand near below its head, in order for verbs («mettre en garde»). */
function othersStand(trigger: Trigger, word: Word, context: MatchContext): boolean {
  const { tree } = context;
  if (
    trigger.reflexive &&
    !tree
      .dependents(word)
      .some(
        (c) =>
          c.feats.Reflex === 'Yes' || /^(se|s['’])$/i.test(c.form) || (relation(c) === 'expl' && c.upos === 'PRON'),
      )
  )
    return false;
  if (trigger.others.length === 0) return true;
  const near = nearBelow(word, tree);
  return trigger.others.every((other) =>
    standsAmong(other, near, context.index, context.grammar.particles.has(other) ? word : null),
  );
}

/** True where a word of a trigger, or one of the class it names, is among the words. */
function standsAmong(other: string, words: readonly Word[], index: FrameIndex, head: Word | null = null): boolean {
  if (isClassName(other)) return hasClass(words, index.classes.get(other)!);
  return words.some(
    (w) => (w.lemma.toLowerCase() === other || w.form.toLowerCase() === other) && (!head || isDirect(w, head, words)),
  );
}

/** A particle belongs to the head or opens a complement of it, not a complement's complement ("signed a pact on gas"). */
function isDirect(word: Word, head: Word, near: readonly Word[]): boolean {
  if (word.index === head.index + 1 || word.head === head.index) return true;
  return near.some((w) => w.index === word.head && w.head === head.index);
}

function nearBelow(word: Word, tree: SentenceTree): Word[] {
  const found: Word[] = [];
  const next = tree.words[word.index + 1];
  // "Handed over 700 kg": a particle right after its verb, whatever the parser hung it on.
  if (next && (next.upos === 'ADV' || next.upos === 'ADP')) found.push(next);
  for (const child of tree.dependents(word)) {
    if (relation(child) === 'nsubj' && tree.isVerbal(word) && !tree.isPassive(word)) continue;
    // Its own auxiliaries and the "to" before it are none of a verb's group.
    if (child.upos === 'AUX' || (relation(child) === 'mark' && child.index < word.index)) continue;
    found.push(child);
    for (const below of tree.dependents(child)) {
      found.push(below);
      if (relation(below) === 'nmod' || relation(below) === 'case') found.push(...tree.dependents(below));
    }
  }
  return found;
}

interface Support {
  readonly verb: Word;
  /** What the verb's subject is to the noun. */
  readonly subject: 'agent' | 'object' | 'none';
}

/**
 * The verb that a noun of action leans on, if any: its object («mener des discussions»), its subject where the verb
 * says that it takes place, the object of a passive («des discussions ont été menées»).
 */
function supportOf(noun: Word, context: MatchContext): Support | null {
  const { tree, grammar } = context;
  const below = supportBelow(noun, context);
  if (below) return below;
  const first = portioned(tree.firstConjunct(noun), context);
  const verb = tree.parent(first);
  if (!verb || !tree.isVerbal(verb)) return null;
  const lemma = verb.lemma.toLowerCase();
  const reflexive = grammar.code === 'fr' ? `se ${lemma}` : `${lemma}se`;
  switch (relation(first)) {
    case 'obj':
    case 'obl':
    case 'xcomp':
    case 'nmod':
      if (relation(first) === 'obl' && !isSupportOblique(first, context)) return null;
      if (grammar.light.has(lemma)) return { verb, subject: 'agent' };
      if (grammar.passive.has(lemma)) return { verb, subject: 'object' };
      if (grammar.speech.has(lemma)) return { verb, subject: 'none' };
      return null;
    case 'nsubj':
      if (tree.isPassive(verb) && grammar.light.has(lemma)) return { verb, subject: 'agent' };
      if (grammar.occur.has(lemma) || grammar.occur.has(reflexive)) return { verb, subject: 'none' };
      return null;
    default:
      return null;
  }
}

/** The word that a noun stands under where that only counts it: "one of the largest attacks". */
function portioned(noun: Word, { tree, grammar, slots }: MatchContext): Word {
  const above = tree.parent(noun);
  const counted =
    above !== null &&
    relation(noun) === 'nmod' &&
    slots.preposition(noun) === 'of' &&
    grammar.partitives.has(above.lemma.toLowerCase());
  return counted ? above : noun;
}

/** «les sanctions imposées par X à Y», "the sanctions that X imposed on Y": a verb of support hung on its noun. */
function supportBelow(noun: Word, { tree, grammar, slots }: MatchContext): Support | null {
  for (const verb of tree.dependents(noun, 'acl')) {
    if (!grammar.light.has(verb.lemma.toLowerCase()) || verb.feats.VerbForm === 'Inf') continue;
    if ((slots.ofVerb(verb).get('object') ?? []).includes(noun)) return { verb, subject: 'agent' };
  }
  return null;
}

/** «procéder à des tirs», "engage in talks": a verb of support with a preposition, not an adverbial. */
function isSupportOblique(noun: Word, context: MatchContext): boolean {
  const sense = context.slots.preposition(noun);
  return sense === 'to' || sense === 'in' || sense === 'of' || sense === 'for' || noun.deprel === 'obl:arg';
}

function slotsFor(trigger: Trigger, word: Word, support: Support | null, context: MatchContext): Slots {
  const { slots } = context;
  if (trigger.pos === 'v') return slots.ofVerb(word, trigger.others);
  if (trigger.pos === 'a') return slots.ofVerb(word, trigger.others, false);
  const own = slots.ofNoun(word, trigger.frame.genitive ?? 'agent', context.isNationality);
  const shared = lacking(sharedParts(word, context), own);
  if (!support) return merge(own, shared);
  const verb = slots.ofVerb(support.verb);
  const added = new Map<SlotName, readonly Word[]>();
  const subject = verb.get('agent');
  for (const [name, words] of verb) {
    if (name === 'agent' || name === 'object' || name === 'content') continue;
    added.set(
      name,
      words.filter((w) => w !== word && !context.tree.isBelow(word, w)),
    );
  }
  if (subject && support.subject === 'agent')
    return merge(new Map([['agent', subject]]), merge(demoteGenitive(own), merge(shared, added)));
  if (subject && support.subject === 'object')
    return merge(own, merge(new Map([['object', subject]]), merge(shared, added)));
  return merge(own, merge(shared, added));
}

/** With a subject from the verb, a genitive of the noun is its object: "expressed condemnation of X". */
function demoteGenitive(own: Slots): Slots {
  const genitives = own.get('of') ?? [];
  const agents = (own.get('agent') ?? []).filter((w) => !genitives.includes(w));
  const map = new Map(own);
  map.set('agent', agents);
  map.set('object', [...new Set([...(own.get('object') ?? []), ...genitives])]);
  return map;
}

/** «le soutien et la solidarité avec X»: what hangs on one of two coordinated nouns belongs to both. */
function sharedParts(noun: Word, context: MatchContext): Slots {
  const { tree, slots, isNationality } = context;
  const first = tree.firstConjunct(noun);
  let shared: Slots = new Map();
  for (const other of tree.conjuncts(first)) {
    if (other !== noun && other.upos === 'NOUN') shared = merge(shared, slots.ofNoun(other, 'agent', isNationality));
  }
  return shared;
}

/** The parts of which a noun has none itself. */
const lacking = (shared: Slots, own: Slots): Slots => new Map([...shared].filter(([name]) => !own.has(name)));

function merge(first: Slots, second: Slots): Slots {
  if (second.size === 0) return first;
  const map = new Map(first);
  for (const [name, words] of second) map.set(name, [...new Set([...(map.get(name) ?? []), ...words])]);
  return map;
}

/** True where each named slot (or the whole phrase, `any`) holds a word of one of the classes. */
function holds(condition: Condition, slots: Slots, word: Word, context: MatchContext): boolean {
  return Object.entries(condition).every(([name, classes]) => holdsIn(name, classes!, slots, word, context));
}

/** True where one of them does. */
function holdsAny(condition: Condition, slots: Slots, word: Word, context: MatchContext): boolean {
  return Object.entries(condition).some(([name, classes]) => holdsIn(name, classes!, slots, word, context));
}

function holdsIn(
  name: string,
  classes: readonly string[],
  slots: Slots,
  word: Word,
  { tree, index }: MatchContext,
): boolean {
  const heads = name === 'any' ? [word] : (slots.get(name as SlotName) ?? []);
  return heads.some((head) => {
    // The trigger itself is no condition on itself: "to grant" is no grant.
    const words =
      name === 'any'
        ? tree.subtree(head).filter((w) => w !== word)
        : name === 'content'
          ? tree.subtree(head)
          : tree.phrase(head);
    return classes.some((c) => hasClass(words, index.classes.get(c)!));
  });
}

/** True where the words hold one of a class, or all the words of one of its groups. */
export function hasClass(words: readonly Word[], members: ReadonlySet<string>): boolean {
  const lemmas = words.map((w) => w.lemma.toLowerCase());
  if (lemmas.some((lemma) => members.has(lemma))) return true;
  for (const member of members) {
    if (member.includes(' ') && member.split(' ').every((part) => lemmas.includes(part))) return true;
  }
  return false;
}

/**
 * A noun that only completes the trigger of a verb, or that a verb of the same root takes as its object («signer un
 * accord»), is no second event.
 */
function isPartOfAnother(match: Match, all: readonly Match[], context: MatchContext): boolean {
  const { tree } = context;
  return all.some((other) => {
    if (other === match || other.word === match.word) return false;
    if (!tree.isVerbal(other.word)) return isTriggerWord(match.word, other, context);
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

/** True for one of the words of a match's trigger beside its head: "lifting of *sanctions*". */
export const isTriggerWord = (word: Word, match: Match, { tree, index }: MatchContext): boolean =>
  match.trigger.others.some((part) => standsAmong(part, [word], index)) && tree.isBelow(word, match.word);
