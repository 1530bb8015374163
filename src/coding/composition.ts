import type { Word } from '../model.js';
import { relation } from '../sentence.js';
import type { Composer } from './compose-codes.js';
import type { SlotName } from './grammar.js';
import type { MatchContext } from './match-context.js';
import { isTriggerWord, type Match } from './matches.js';
import { isClaim } from './support.js';
import type { SentenceTree } from './tree.js';

/** A match with the code that it has together with the act it governs. */
export interface Act {
  readonly match: Match;
  /** Null for an operator that governs nothing codable. */
  readonly code: string | null;
  /** The act that it demands, promises, refuses, stops …, if there is one. */
  readonly inner: Act | null;
  /** True where another act has taken this one in: it is no event of its own. */
  readonly consumed: boolean;
}

/** Where an operator's act stands: what it says, or a noun it takes. */
const contentSlots: readonly SlotName[] = [
  'content',
  'purpose',
  'object',
  'of',
  'for',
  'to',
  'with',
  'about',
  'against',
  'from',
];
const directSlots: readonly SlotName[] = ['content', 'object', 'to', 'with', 'of', 'for', 'purpose'];
/** What a protest is for stands anywhere beside it: "blocked a road, demanding …", "a rally over prices". */
const protestSlots: readonly SlotName[] = [...contentSlots, 'manner', 'towards', 'in', 'circumstance'];
const opaque = new Set(['nsubj', 'advcl', 'parataxis', 'appos', 'csubj']);

/**
 * Joins operators with the acts they govern: "threatened to suspend aid" is one act, 1311, made of threaten × stop ×
 * aid. The innermost are joined first.
 */
export function composeActs(matches: readonly Match[], context: MatchContext, compose: Composer): Act[] {
  const { tree } = context;
  const depth = (word: Word) => [...tree.ancestors(word)].length;
  const order = [...matches].sort((a, b) => depth(b.word) - depth(a.word) || b.word.index - a.word.index);
  const acts = new Map<Match, Act>();
  const consumed = new Set<Match>();
  for (const match of order) {
    const op = match.frame.compose;
    const candidates = op ? innerMatches(match, order, context).filter((m) => !consumed.has(m)) : [];
    const picked = pick(match, candidates, acts, compose, context);
    const inner = picked ? acts.get(picked)! : null;
    const plain = inner || isTried(match) ? match : (match.otherwise ?? match);
    const code = inner ? (codeOver(match, picked!, meaningOf(inner)!, compose, context) ?? match.code) : plain.code;
    acts.set(match, { match: plain, code, inner, consumed: false });
    // «ofreció su mediación»: what completes the plain reading is no act beside it.
    if (plain !== match)
      for (const other of candidates) if (isTriggerWord(other.word, plain, context)) consumed.add(other);
    if (inner) {
      consumed.add(picked!);
      // What the act is about is in it: "urged X to change its policy" asks for one thing.
      // So is what it stands in: "accused X of helping rebels to attack Y".
      const isWithin = ({ word }: Match) =>
        tree.isBelow(word, inner.match.word) || tree.isBelow(inner.match.word, word);
      for (const other of candidates) if (isWithin(other)) consumed.add(other);
    } else if (op && match.code !== null) {
      // Who claims a deed did it.
      const isClaimed = (other: Match) => other.support === match.word && isClaim(match.word, context);
      for (const other of candidates) if (!isClaimed(other)) consumed.add(other);
    }
  }
  for (const match of order) if (isAnsweredThere(match, order, acts, tree)) consumed.add(match);
  return matches.map((match) => {
    const act = acts.get(match)!;
    const topic = matches.some((m) => isTried(m) && isContentOf(act.match, m)) ? null : doneTopic(act.match, tree);
    return { ...act, code: act.code ?? topic, consumed: consumed.has(match) };
  });
}

/** «tratan de evitar una crisis»: over an infinitive it is an attempt, whatever the word means else. */
const isTried = ({ frame, slots }: Match): boolean =>
  frame.compose === 'attempt' && (slots.get('content') ?? []).some((verb) => verb.feats.VerbForm === 'Inf');

/**
 * «a accepté les exigences de X, qui lui demandait de partir»: what a clause about X asks for is what is accepted or
 * refused, and no other act.
 */
function isAnsweredThere(
  { word, frame }: Match,
  all: readonly Match[],
  acts: ReadonlyMap<Match, Act>,
  tree: SentenceTree,
): boolean {
  if (word.deprel !== 'acl:relcl' || (frame.compose !== 'appeal' && frame.compose !== 'demand')) return false;
  return all.some((other) => {
    const isAnswer = /^(?:080|12)/.test(acts.get(other)?.code ?? '');
    return isAnswer && (other.slots.get('object') ?? []).some((asked) => asked !== word && tree.isBelow(word, asked));
  });
}

/** The nearest act that makes a code with the operator. */
function pick(
  outer: Match,
  candidates: readonly Match[],
  acts: ReadonlyMap<Match, Act>,
  compose: Composer,
  context: MatchContext,
): Match | null {
  for (const candidate of candidates) {
    const act = acts.get(candidate);
    const meaning = act ? meaningOf(act) : null;
    if (meaning !== null && codeOver(outer, candidate, meaning, compose, context) !== null) return candidate;
  }
  return null;
}

/** Who has something did nothing for it: «avait le droit de partir». */
const possessing = new Set(['avoir', 'have', 'tener']);

/** What is only tried is not done: "attempted to topple the government". */
const isContentOf = ({ word }: Match, { slots }: Match): boolean => (slots.get('content') ?? []).includes(word);

/** A topic that somebody does is an act: "X opened its border", "X completed its withdrawal". */
function doneTopic({ frame, trigger, lendsSide, support, word }: Match, tree: SentenceTree): string | null {
  const isSupported = lendsSide && support !== null && !possessing.has(support.lemma);
  const isDone = trigger.pos === 'v' ? tree.isVerbal(word) : isSupported && ['obj', 'nsubj'].includes(relation(word));
  return frame.topic && !frame.asked && isDone ? frame.topic : null;
}

/** What an act is to the operator above it: its code, or the topic that is no act by itself. */
export const meaningOf = (act: Act): string | null => act.code ?? act.match.frame.topic ?? null;

/**
 * The code that an operator makes with an act. To accept doing something is to agree to do it, while a noun is what
 * another asks; to order somebody to do something is to demand it, while an act ordered as a noun is done; to want
 * another to do it is to appeal for it.
 */
function codeOver(
  outer: Match,
  inner: Match,
  meaning: string,
  compose: Composer,
  { grammar }: MatchContext,
): string | null {
  const { frame, trigger, code } = outer;
  const op = frame.compose;
  if (!op) return null;
  if (op === 'intend' && grammar.wishes.has(outer.word.lemma.toLowerCase()) && isOfAnother(outer, inner))
    return compose('appeal', meaning, code);
  if (op === 'appeal' && grammar.seeking.has(outer.word.lemma.toLowerCase()) && isOwnAim(outer, inner))
    return compose('attempt', meaning);
  // Who asks another to end a roadblock calls nobody to it.
  if (op === 'appeal' && meaning.startsWith('14') && !isCalledFor(outer, inner)) return null;
  if ((op === 'accept' || op === 'agree') && inner.frame.asked) return null;
  const isVerb = inner.trigger.pos === 'v';
  if (op === 'accept' && isVerb && trigger.others.length === 0) return compose('agree', meaning, code);
  return (op === 'order' && isVerb ? compose('demand', meaning, code) : null) ?? compose(op, meaning, code);
}

/** True for what an appeal itself asks for, not something within it. */
function isCalledFor({ slots }: Match, { word, support }: Match): boolean {
  const asked = contentSlots.flatMap((name) => slots.get(name) ?? []);
  return asked.includes(word) || (support !== null && asked.includes(support));
}

/** True for an act in a clause with a subject of its own. */
function isOfAnother(outer: Match, { word, slots }: Match): boolean {
  const own = outer.slots.get('agent') ?? [];
  const agents = (slots.get('agent') ?? []).filter((agent) => agent !== word && agent.upos !== 'PRON');
  return agents.length > 0 && agents.every((agent) => !own.includes(agent));
}

/** True for what somebody is to do himself: "sought to deliver aid", not "sought aid" and not "sought to get X to leave". */
function isOwnAim({ slots }: Match, { word, support }: Match): boolean {
  const verb = support ?? word;
  return verb.feats.VerbForm === 'Inf' && (slots.get('content') ?? []).includes(verb);
}

/** Where an operator's act may stand. Who leaves a place stops nothing: «a quitté Lima pour participer à un sommet». */
function widthOf({ frame, slots, cautious }: Match): readonly SlotName[] {
  const leaves = frame.compose === 'stop' && (slots.get('object') ?? []).some((object) => object.upos === 'PROPN');
  if (leaves) return ['object'];
  // «la grève a pris fin»: what ends by itself is the subject.
  if (frame.compose === 'stop' && frame.when?.agent) return ['agent'];
  if (cautious) return directSlots;
  return frame.compose === 'protest' ? protestSlots : contentSlots;
}

/** The acts in an operator's content, nearest first. */
function innerMatches(outer: Match, all: readonly Match[], context: MatchContext): Match[] {
  const { tree } = context;
  const names = widthOf(outer);
  const heads = names.flatMap((name) => outer.slots.get(name) ?? []);
  const found: { match: Match; distance: number }[] = [];
  for (const match of all) {
    if (match === outer || match.word === outer.support) continue;
    // «la expulsión de X, a quien acusa de …»: what a relative clause is about is not what it asks for or blames.
    if (outer.word.deprel === 'acl:relcl' && tree.parent(outer.word) === match.word) continue;
    // What a more telling reading has among its own words is that reading: «pedir disculpas» asks for nothing.
    if (outer.otherwise && outer.cautious && isTriggerWord(match.word, outer.otherwise, context)) continue;
    const distance = distanceBelow(match.word, heads, outer.word, context);
    const direct = distance === 0 || (match.support !== null && heads.includes(match.support));
    // "Ordered X to appear before an inquiry" orders no inquiry.
    const near = outer.cautious || outer.frame.compose === 'order';
    if (distance !== null && (direct || !near)) found.push({ match, distance });
  }
  found.sort((a, b) => a.distance - b.distance || a.match.word.index - b.match.word.index);
  return found.map((f) => f.match);
}

/** Steps from a word up to one of the heads, null where the path leaves the content. */
function distanceBelow(word: Word, heads: readonly Word[], outer: Word, { tree, slots }: MatchContext): number | null {
  let steps = 0;
  for (let at: Word | null = word; at; at = tree.parent(at)) {
    if (heads.includes(at)) return steps;
    if (at === outer || opaque.has(relation(at)) || at.deprel === 'acl:relcl') return null;
    // "Announced a plan after meeting the envoy": when it is said is no part of it.
    if (relation(at) === 'acl' && slots.preposition(at) === 'circumstance') return null;
    steps++;
  }
  return null;
}
