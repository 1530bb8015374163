import type { Word } from '../model.js';
import { relation } from '../sentence.js';
import { hasClass } from './conditions.js';
import type { Trigger } from './frames.js';
import type { SlotName } from './grammar.js';
import { lemmasOf } from './lemmas.js';
import type { MatchContext } from './match-context.js';
import { isVictimVerb } from './means.js';
import type { Slots } from './slots.js';

/** A verb that lends a noun its subject: «mener des discussions». */
export interface Support {
  readonly verb: Word;
  /** What the verb's subject is to the noun. */
  readonly subject: 'agent' | 'object' | 'none';
  /** Who does it by what the verb says: «atribuyó el ataque a X». */
  readonly blamed?: readonly Word[];
}

/**
 * The verb that a noun of action leans on, if any: its object («mener des discussions»), its subject where the verb
 * says that it takes place, the object of a passive («des discussions ont été menées»).
 */
export function supportOf(noun: Word, context: MatchContext): Support | null {
  const below = supportBelow(noun, context);
  // «le couvre-feu imposé lundi a été prolongé par X»: what happens to the noun goes before what is told of it.
  const isArgument =
    ['nsubj', 'obj'].includes(relation(noun)) && (!below || !context.slots.ofVerb(below.verb).has('agent'));
  return (isArgument ? supportAbove(noun, context) : null) ?? below ?? supportAbove(noun, context);
}

function supportAbove(noun: Word, context: MatchContext): Support | null {
  const { tree, grammar } = context;
  const first = portioned(tree.firstConjunct(noun), context);
  const verb = tree.parent(first);
  const undergone = verb ? supportOfVictim(first, verb, context) : null;
  if (undergone) return undergone;
  const protesting = protestOf(first, context);
  if (protesting) return { verb: protesting, subject: 'agent' };
  if (!verb || !tree.isVerbal(verb)) return null;
  const suffered = sufferedIn(noun, verb, context);
  if (suffered) return suffered;
  const lemma = verb.lemma.toLowerCase();
  const reflexive = grammar.code === 'fr' ? `se ${lemma}` : `${lemma}se`;
  const claimed = claim(first, verb, reflexive, context);
  if (claimed) return claimed;
  switch (relation(first)) {
    case 'obj':
    case 'obl':
    case 'xcomp':
    case 'nmod':
      if (grammar.replying.has(lemma) && replySenses.has(context.slots.preposition(first) ?? 'of'))
        return { verb, subject: 'agent' };
      if (hasNoDoer(first, verb, context)) return { verb, subject: 'none' };
      if (relation(first) === 'obl' && !isSupportOblique(first, context)) return null;
      if (grammar.light.has(lemma) || (first !== noun && isOrder(verb, context))) return { verb, subject: 'agent' };
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

/**
 * «se atribuyó el ataque», «reivindicó el secuestro»: who claims a deed did it; «atribuyó el ataque a X», "the attack was
 * blamed on X": or it is said who did.
 */
function claim(noun: Word, verb: Word, reflexive: string, { tree, grammar, slots }: MatchContext): Support | null {
  const lemma = verb.lemma.toLowerCase();
  const isOwn = tree.dependents(verb).some((w) => w.feats.Reflex === 'Yes' || /^s(?:e|['’])$/i.test(w.form));
  if (grammar.claiming.has(isOwn ? reflexive : lemma)) {
    const isClaimed = ['obj', 'obl'].includes(relation(noun)) && !tree.isPassive(verb);
    return isClaimed || isOwn ? { verb, subject: 'agent' } : null;
  }
  if (isOwn || !grammar.blaming.has(lemma)) return null;
  const isBlamed = relation(noun) === (tree.isPassive(verb) ? 'nsubj' : 'obj');
  const blamed = isBlamed ? blamedBy(verb, slots) : [];
  return blamed.length > 0 ? { verb, subject: 'none', blamed } : null;
}

/** True for verbs that say who did a deed: to claim or blame is an act beside it. */
export function isClaim(verb: Word, { grammar: { claiming, blaming } }: Pick<MatchContext, 'grammar'>): boolean {
  return lemmasOf(verb).some((lemma) => claiming.has(lemma) || claiming.has(`${lemma}se`) || blaming.has(lemma));
}

/** On whom a verb of blaming puts a deed. */
const blamedBy = (verb: Word, slots: MatchContext['slots']): readonly Word[] => slots.ofVerb(verb).get('to') ?? [];

/** «ordenó el cierre de la embajada y el envío de tropas»: one verb orders one act with it; the others lean on it. */
const isOrder = (verb: Word, { index }: MatchContext): boolean =>
  (index.triggers.get(verb.lemma.toLowerCase()) ?? []).some(({ frame }) => frame.compose === 'order');

/** «être la cible de X», «faire l'objet de X», "became the target of X": the subject undergoes the act. */
function supportOfVictim(noun: Word, above: Word, { tree, grammar, slots }: MatchContext): Support | null {
  if (slots.preposition(noun) !== 'of') return null;
  const isUndergoing = (word: Word) => grammar.undergoing.has(word.lemma.toLowerCase());
  const isLight = (verb: Word) => tree.isVerbal(verb) && grammar.light.has(verb.lemma.toLowerCase());
  if (!isUndergoing(above)) {
    // Where the parser hung the act on the verb.
    const completes = tree.dependents(above, 'obj', 'xcomp').some(isUndergoing);
    return completes && isLight(above) ? { verb: above, subject: 'object' } : null;
  }
  if (tree.child(above, 'cop')) return { verb: above, subject: 'object' };
  const verb = tree.parent(above);
  const completes = relation(above) === 'xcomp' || (relation(above) === 'obj' && verb !== null && isLight(verb));
  return verb && completes ? { verb, subject: 'object' } : null;
}

/**
 * «Tres murieron en un ataque de X», "wounded in clashes with X": the victims of what a noun names, where it says by whom,
 * or one of the two sides of it.
 */
function sufferedIn(noun: Word, verb: Word, context: MatchContext): Support | null {
  const { tree, slots, grammar } = context;
  if (!isVictimVerb(verb, grammar) || !['obl', 'obj', 'nmod'].includes(relation(noun))) return null;
  const dies = grammar.dying.has(verb.lemma.toLowerCase()) && !tree.isPassive(verb);
  const sense = slots.preposition(noun);
  if (sense === null || !violentSenses.has(sense)) return null;
  const parts = slots.ofVerb(verb);
  if (!parts.has(dies ? 'agent' : 'object') || (!dies && parts.has('agent'))) return null;
  const own = slots.ofNoun(noun, 'agent', context);
  if (own.has('agent') || own.has('by')) return { verb, subject: 'object' };
  // «un ataque con cohetes» is with no other side.
  // «abatidos en combates con X», also where the parser hung the other side on the verb.
  const beside = (parts.get('with') ?? []).filter((w) => tree.child(w, 'case')?.index === noun.index + 1);
  const others = [...(own.get('with') ?? []), ...beside].filter(
    (w) => !hasClass([w], context.index.classes.get('INSTRUMENT')!),
  );
  if (others.length > 0) return { verb, subject: 'agent' };
  return own.has('between') ? { verb, subject: 'none' } : null;
}

/** Senses of the prepositions before what somebody replies with: «par», "with". */
const replySenses: ReadonlySet<SlotName> = new Set(['by', 'with']);

/** Senses of the prepositions before what somebody died of: «en», «por», «tras». */
const violentSenses: ReadonlySet<SlotName> = new Set(['in', 'about', 'by', 'circumstance']);

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
  // «un atentado atribuido a X», where the tagger may see an adjective.
  for (const participle of tree.dependents(noun, 'acl', 'amod')) {
    if (!grammar.blaming.has(participle.lemma.toLowerCase())) continue;
    const blamed = blamedBy(participle, slots);
    if (blamed.length > 0) return { verb: participle, subject: 'none', blamed };
  }
  for (const verb of tree.dependents(noun, 'acl')) {
    if (!grammar.light.has(verb.lemma.toLowerCase()) || verb.feats.VerbForm === 'Inf') continue;
    if ((slots.ofVerb(verb).get('object') ?? []).includes(noun)) return { verb, subject: 'agent' };
  }
  return null;
}

/** «caminaron en protesta por el alza», "walked out in protest at X": the verb by which a crowd does so, or null. */
function protestOf(noun: Word, context: MatchContext): Word | null {
  const { tree, grammar, slots, index } = context;
  if (!grammar.protesting.has(noun.lemma.toLowerCase()) || !['obl', 'nmod'].includes(relation(noun))) return null;
  if (slots.preposition(noun) !== 'in' || tree.child(noun, 'det')) return null;
  // «cerraron sus tiendas en protesta», where the parser hung it on the object.
  const above = tree.parent(noun);
  const isObject = above !== null && relation(above) === 'obj';
  const verb = isObject ? tree.parent(above) : above;
  if (!verb || !tree.isVerbal(verb) || (isObject && isProtest(above, context))) return null;
  const crowd = index.classes.get('CROWD')!;
  return (slots.ofVerb(verb).get('agent') ?? []).some((agent) => hasClass(tree.phrase(agent), crowd)) ? verb : null;
}

/** "A strike in protest at X" is one protest. */
const isProtest = ({ lemma }: Word, { index }: MatchContext): boolean =>
  (index.triggers.get(lemma.toLowerCase()) ?? []).some(({ pos, frame }) => pos === 'n' && frame.code?.startsWith('14'));

/** «Continúa la huelga de médicos»: what goes on, where the parser made an object of the subject behind its verb. */
function hasNoDoer(noun: Word, verb: Word, { grammar, slots, tree }: MatchContext): boolean {
  const opens = verb.index === 0 || tree.words[verb.index - 1]?.upos === 'PUNCT';
  if (grammar.code !== 'es' || !opens || relation(noun) !== 'obj' || !grammar.occur.has(verb.lemma.toLowerCase()))
    return false;
  const agents = slots.ofVerb(verb).get('agent') ?? [];
  return agents.every((agent) => agent === verb) && verb.feats.Number === noun.feats.Number;
}

/** «procéder à des tirs», "engage in talks": a verb of support with a preposition, not an adverbial. */
function isSupportOblique(noun: Word, context: MatchContext): boolean {
  const { tree, slots } = context;
  const sense = slots.preposition(noun);
  // «expresó su repulsa ante el ataque»: with an object of the subject's own, the rest is no act of it.
  const object = tree.child(tree.parent(noun)!, 'obj');
  const isOwn = object !== null && tree.dependents(object, 'det', 'nmod').some((w) => w.feats.Poss === 'Yes');
  if (isOwn && sense === 'to') return false;
  return sense === 'to' || sense === 'in' || sense === 'of' || sense === 'for' || noun.deprel === 'obl:arg';
}

/** The parts of a trigger: a verb's own; a noun's own, those of its support verb, and what coordinated nouns share. */
export function slotsFor(trigger: Trigger, word: Word, support: Support | null, context: MatchContext): Slots {
  const { slots } = context;
  // «se llevaron a tres»: what the verb means with its reflexive is a passive only of what stands behind it bare.
  if (trigger.pos === 'v' && trigger.reflexive && !hasBareSubject(word, context))
    return slots.ofVerb(word, trigger.others, false);
  if (trigger.pos === 'v') return slots.ofVerb(word, trigger.others);
  if (trigger.pos === 'a') return slots.ofVerb(word, trigger.others, false);
  const own = slots.ofNoun(word, trigger.frame.genitive ?? 'agent', context);
  const shared = lacking(sharedParts(word, own, context), own);
  if (!support) return merge(own, shared);
  if (support.blamed) return merge(new Map([['agent', support.blamed]]), merge(demoteGenitive(own), shared));
  const verb = slots.ofVerb(support.verb);
  const added = new Map<SlotName, readonly Word[]>();
  const subject = verb.get('agent') ?? (isVictimVerb(support.verb, context.grammar) ? verb.get('object') : undefined);
  for (const [name, words] of verb) {
    if (name === 'agent' || name === 'object' || name === 'content') continue;
    added.set(
      name,
      words.filter((w) => w !== word && !context.tree.isBelow(word, w)),
    );
  }
  if (subject && support.subject === 'agent')
    return merge(new Map([['agent', subject]]), merge(demoteGenitive(own), merge(shared, added)));
  // What an adjective is said of undergoes it: «a été victime d'une attaque».
  const undergoes = subject ?? (verb.get('object') ?? []).filter((w) => w !== word);
  if (support.subject === 'object' && undergoes.length > 0)
    return merge(withGivers(own, added), merge(new Map([['object', undergoes]]), merge(shared, added)));
  return merge(own, merge(shared, added));
}

/** "Drew criticism from X", "came under fire from X": who it comes from does what somebody receives. */
function withGivers(own: Slots, ofVerb: Slots): Slots {
  if ((own.get('agent') ?? []).length > 0) return own;
  const givers = own.get('from') ?? ofVerb.get('from') ?? [];
  return givers.length === 0 ? own : merge(own, new Map([['agent', givers]]));
}

/** «se registraron disturbios» */
const hasBareSubject = (verb: Word, { tree }: MatchContext): boolean =>
  tree
    .dependents(verb, 'nsubj', 'obj')
    .some((w) => w.index > verb.index && w.upos !== 'PRON' && !tree.child(w, 'case'));

/** With a subject from the verb, a genitive of the noun is its object: "expressed condemnation of X". */
function demoteGenitive(own: Slots): Slots {
  const genitives = own.get('of') ?? [];
  const agents = (own.get('agent') ?? []).filter((w) => !genitives.includes(w));
  const map = new Map(own);
  map.set('agent', agents);
  map.set('object', [...new Set([...(own.get('object') ?? []), ...genitives])]);
  return map;
}

/**
 * «le soutien et la solidarité avec X»: what hangs on one of two coordinated nouns belongs to both, but for what stands
 * before the conjunction, and genitives where each has its own: «el cierre de su embajada y el envío de tropas».
 */
function sharedParts(noun: Word, own: Slots, context: MatchContext): Slots {
  const { tree, slots } = context;
  const first = tree.firstConjunct(noun);
  let shared: Slots = new Map();
  for (const other of tree.conjuncts(first)) {
    if (other === noun || other.upos !== 'NOUN') continue;
    const parts = slots.ofNoun(other, 'agent', context);
    const genitives = own.has('of') ? (parts.get('of') ?? []) : [];
    const belongs = (w: Word) => (w.index > noun.index || w.index < first.index) && !genitives.includes(w);
    shared = merge(shared, new Map([...parts].map(([name, words]) => [name, words.filter(belongs)])));
  }
  return new Map([...shared].filter(([, words]) => words.length > 0));
}

/** The parts of which a noun has none itself. */
const lacking = (shared: Slots, own: Slots): Slots => new Map([...shared].filter(([name]) => !own.has(name)));

function merge(first: Slots, second: Slots): Slots {
  if (second.size === 0) return first;
  const map = new Map(first);
  for (const [name, words] of second) map.set(name, [...new Set([...(map.get(name) ?? []), ...words])]);
  return map;
}
