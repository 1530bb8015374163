import type { ActorRef, EventDate, Referents, Sentence, Word } from '../model.js';
import { relation } from '../sentence.js';
import type { Act } from './composition.js';
import type { SlotName } from './grammar.js';
import type { MatchContext } from './matches.js';

/** Who does it and to whom. */
export interface Sides {
  readonly sources: readonly ActorRef[];
  readonly targets: readonly ActorRef[];
  readonly reciprocal: boolean;
  /** The words that name them, for the extent of the quote. */
  readonly words: readonly Word[];
}

const defaultTarget: readonly SlotName[] = ['object', 'to', 'against', 'with', 'towards', 'between', 'about'];
/** The prepositions through which a noun that is no actor is about one. */
const passable = new Set<SlotName>([
  'of',
  'between',
  'against',
  'towards',
  'to',
  'with',
  'for',
  'in',
  'about',
  'near',
  'from',
  'by',
]);
/** The parts in which the name of a place stands for its state. */
const placed = new Set<SlotName>(['in', 'near', 'to', 'from', 'towards']);
const actorKinds = new Set(['State', 'Organization', 'Person', 'Office', 'Group']);
/** Roots whose acts are said rather than done: their target may stand in what is said. */
const verbalRoots = new Set(['01', '02', '10', '11', '12', '13']);

interface Found {
  readonly actors: ActorRef[];
  readonly words: Word[];
}

/** Fills the sides of acts from their slots, through the resolver. */
export class SideFiller {
  constructor(
    private readonly context: MatchContext,
    private readonly sentence: Sentence,
    private readonly referents: Referents,
  ) {}

  fill(act: Act, on: EventDate, speakers: readonly Word[]): Sides {
    const { frame } = act.match;
    const sources = this.sources(act, on);
    let targets = this.targets(act, on, sources.actors);
    const reciprocal = frame.reciprocal === true;
    if (frame.reciprocal && targets.actors.length === 0) {
      // "Talks between A and B", «les chanceliers ont convenu»: the sides are both in one phrase.
      const between = this.first(['between'], act, on, true, []);
      const all = distinct([...sources.actors, ...between.actors]);
      const words = [...sources.words, ...between.words];
      if (all.length >= 2) return this.mutual(all, words);
      if (all.length === 1) {
        const other = this.partnerFromSpeaker(act, on, speakers, all[0]!);
        if (other) return { sources: [other], targets: all, reciprocal, words };
      }
    }
    if (frame.reciprocal && sources.actors.length === 0) {
      const all = distinct(targets.actors);
      if (all.length >= 2 && (act.match.slots.get('between')?.length ?? 0) > 0) return this.mutual(all, targets.words);
      const other = all[0] ? this.partnerFromSpeaker(act, on, speakers, all[0]) : null;
      if (other) return { sources: [other], targets: all, reciprocal, words: targets.words };
    }
    if (targets.actors.length === 0 && sources.actors.length > 0 && this.mayNameTargetInContent(act)) {
      targets = this.fromContent(act, on, sources.actors);
    }
    return {
      sources: distinct(sources.actors),
      targets: distinct(targets.actors),
      reciprocal: reciprocal && targets.actors.length > 0,
      words: [...sources.words, ...targets.words],
    };
  }

  private mutual(all: readonly ActorRef[], words: readonly Word[]): Sides {
    const [one, ...rest] = all;
    const others = rest.filter((r) => !sameSide(one!, r));
    return { sources: [one!], targets: others, reciprocal: others.length > 0, words };
  }

  private sources(act: Act, on: EventDate): Found {
    return this.first(act.match.frame.source ?? ['agent'], act, on, false, []);
  }

  private targets(act: Act, on: EventDate, sources: readonly ActorRef[]): Found {
    const names = act.match.frame.target ?? defaultTarget;
    const own = this.first(names, act, on, true, sources);
    if (own.actors.length > 0 || !act.inner) return own;
    // Who is to act is who is asked; else whom the act would meet.
    const doer = this.first(['agent'], act.inner, on, false, sources);
    if (doer.actors.length > 0) return doer;
    return this.targets(act.inner, on, sources);
  }

  /** The actors of the first slot that has any beside those already on the other side. */
  private first(
    names: readonly SlotName[],
    act: Act,
    on: EventDate,
    through: boolean,
    not: readonly ActorRef[],
  ): Found {
    for (const name of names) {
      for (const head of act.match.slots.get(name) ?? []) {
        if (act.inner && this.holdsInner(head, act.inner.match.word)) continue;
        const found = this.inPhrase(head, on, through, placed.has(name), not);
        if (found.actors.length > 0) return found;
      }
    }
    return { actors: [], words: [] };
  }

  /** The actors of a phrase and of what is coordinated with it. */
  private inPhrase(head: Word, on: EventDate, through: boolean, places: boolean, not: readonly ActorRef[]): Found {
    const actors: ActorRef[] = [];
    const words: Word[] = [];
    for (const one of this.context.tree.conjuncts(head)) {
      const found = this.actorsOf(one, on, through, places, not);
      if (found.length > 0) words.push(one);
      actors.push(...found);
    }
    return { actors, words };
  }

  /** What is threatened or demanded is no addressee; a name is, also where the parser hung the rest on it. */
  private holdsInner(head: Word, inner: Word): boolean {
    return head === inner || (head.upos !== 'PROPN' && this.context.tree.isBelow(inner, head));
  }

  /**
   * The actors that a phrase names; `through` a noun that is none, those it belongs to: «l'escalade des actions de
   * Washington» is about the United States. `not` are those on the other side.
   */
  actorsOf(
    head: Word,
    on: EventDate,
    through: boolean,
    places = false,
    not: readonly ActorRef[] = [],
    depth = 0,
  ): ActorRef[] {
    const kind = this.referents.kind(this.sentence, head.index);
    if (actorKinds.has(kind) || (kind === 'place' && places)) {
      const actors = this.referents
        .resolve(this.sentence, head.index, on)
        .filter((a) => !not.some((n) => sameSide(n, a)));
      if (actors.length > 0) return actors;
    }
    const { tree, slots, grammar } = this.context;
    if (depth >= 4 || tree.isVerbal(head)) return [];
    // "A group of X", «des milliers de X» are X.
    const portion = grammar.partitives.has(head.lemma.toLowerCase());
    if (!portion && (!through || kind === 'unresolved')) return [];
    const owners = tree.dependents(head).filter((child) => {
      const rel = relation(child);
      if (rel === 'det') return child.feats.Poss === 'Yes';
      if (rel === 'amod' || rel === 'compound') return this.context.isNationality(child);
      if (rel !== 'nmod') return false;
      const sense = slots.preposition(child);
      if (portion && !through) return sense === 'of' || sense === 'between';
      return sense === null || passable.has(sense);
    });
    for (const owner of [...owners, ...this.doersOf(head)]) {
      const found = tree.conjuncts(owner).flatMap((one) => this.actorsOf(one, on, through, places, not, depth + 1));
      if (found.length > 0) return found;
    }
    return [];
  }

  /** «des crimes commis par X», "the attack that X carried out": who did what the noun names. */
  private doersOf(noun: Word): readonly Word[] {
    return this.context.tree.dependents(noun, 'acl').flatMap((verb) => {
      const slots = this.context.slots.ofVerb(verb);
      const done = verb.deprel !== 'acl:relcl' || (slots.get('object') ?? []).includes(noun);
      return done ? (slots.get('agent') ?? []).filter((agent) => agent !== noun) : [];
    });
  }

  /** "State media of A confirmed talks with B": who confirms its talks takes part in them. */
  private partnerFromSpeaker(act: Act, on: EventDate, speakers: readonly Word[], known: ActorRef): ActorRef | null {
    if (!act.match.support || speakers.length === 0) return null;
    const [speaker] = this.actorsOf(speakers[0]!, on, false);
    return speaker?.country && speaker.polity && !sameSide(speaker, known) ? speaker : null;
  }

  private mayNameTargetInContent(act: Act): boolean {
    return (
      act.match.frame.target === undefined &&
      verbalRoots.has((act.code ?? '').slice(0, 2)) &&
      act.match.frame.speech === true
    );
  }

  /** The first other actor that the content speaks of, subjects before the rest. */
  private fromContent(act: Act, on: EventDate, sources: readonly ActorRef[]): Found {
    const { tree } = this.context;
    const content = act.match.slots.get('content') ?? [];
    const words = content
      .flatMap((head) => tree.subtree(head))
      .filter((w) => ['NOUN', 'PROPN', 'PRON'].includes(w.upos));
    const ranked = [...words.filter((w) => relation(w) === 'nsubj'), ...words.filter((w) => relation(w) !== 'nsubj')];
    for (const word of ranked) {
      const actors = this.actorsOf(word, on, false).filter((a) => !sources.some((s) => sameSide(s, a)));
      if (actors.length > 0) return { actors, words: [] };
    }
    return { actors: [], words: [] };
  }
}

/** The same actor, or two that act for one polity. */
export function sameSide(a: ActorRef, b: ActorRef): boolean {
  return a.id === b.id || (a.polity !== null && a.polity === b.polity);
}

function distinct(actors: readonly ActorRef[]): ActorRef[] {
  return actors.filter((a, i) => actors.findIndex((b) => b.id === a.id) === i);
}
