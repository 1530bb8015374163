import type { ActorRef, EventDate, Referents, Sentence, Word } from '../model.js';
import { ownedInClause, relation } from '../sentence.js';
import { isOfCity } from './city-genitives.js';
import { hasClass } from './conditions.js';
import type { SlotName } from './grammar.js';
import type { MatchContext } from './match-context.js';
import { metBefore } from './met-before.js';

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
/** The prepositions after which the name of a place stands for its state. */
export const placed: ReadonlySet<SlotName> = new Set(['in', 'near', 'to', 'from', 'towards']);
const actorKinds = new Set(['State', 'Organization', 'Person', 'Office', 'Group']);

/** Actors and the words that name them. */
export interface Found {
  readonly actors: readonly ActorRef[];
  readonly words: readonly Word[];
}

export const nobody: Found = Object.freeze({ actors: [], words: [] });

/** How to look at a phrase. */
export interface Look {
  /**
   * `name`: the phrase itself; `owner`: also whose it is by an adjective or genitive ("Chadian tanks"); `any`: also
   * whom a noun that is no actor is about («l'escalade des actions de Washington» is about the United States).
   */
  readonly through: 'name' | 'owner' | 'any';
  /** Whether the name of a place counts for its state. */
  readonly places?: boolean;
  /** Those on the other side, who are not looked for. */
  readonly not?: readonly ActorRef[];
}

/** Finds the actors that phrases of a sentence name. */
export class ActorFinder {
  constructor(
    private readonly context: MatchContext,
    private readonly sentence: Sentence,
    private readonly referents: Referents,
  ) {}

  /** The actors of a phrase and of what is coordinated with it. */
  inPhrase(head: Word, on: EventDate, look: Look): Found {
    const actors: ActorRef[] = [];
    const words: Word[] = [];
    for (const one of [...this.context.tree.conjuncts(head), ...this.otherHolders(head)]) {
      const found = this.of(one, on, look);
      if (found.length > 0) words.push(one);
      actors.push(...found);
    }
    return { actors, words };
  }

  /** True for somebody of whom nobody knows who it is: «l'ancien maire Léo Martin». */
  isUnknown(head: Word): boolean {
    return this.referents.kind(this.sentence, head.index) === 'unresolved';
  }

  /** «les présidents A et B»: the names beside the first that stand with the noun for an office. */
  private otherHolders(head: Word): readonly Word[] {
    const { tree } = this.context;
    if (head.upos !== 'NOUN' || head.feats.Number !== 'Plur') return [];
    const names = tree.dependents(head, 'appos').filter((name) => name.upos === 'PROPN');
    return names.flatMap((name) => tree.conjuncts(name).filter((other) => other !== name && other.upos === 'PROPN'));
  }

  /** The actors that the phrase headed by a word names, without those coordinated with it. */
  of(head: Word, on: EventDate, look: Look, depth = 0): readonly ActorRef[] {
    const met = metBefore(head, this.context);
    const known = met && depth < 2 ? this.of(met, on, look, depth + 1) : [];
    if (known.length > 0) return known;
    const kind = this.referents.kind(this.sentence, head.index);
    if (this.isNamelessPeer(head, look)) return this.otherState(head, on, look, depth);
    if (actorKinds.has(kind) || (kind === 'place' && look.places)) {
      const actors = this.referents
        .resolve(this.sentence, head.index, on)
        .filter((a) => !look.not?.some((n) => sameSide(n, a) && !isJudgedBy(a, n)));
      // «casques bleus kényans» are Kenya's.
      const nation = actors.some(isBetweenNations) ? this.nationalityOf(head) : undefined;
      if (nation) return this.of(nation, on, look, depth + 1);
      if (actors.length > 0) return actors;
    }
    const { tree, grammar } = this.context;
    if (depth >= 4 || tree.isVerbal(head)) return [];
    // "A hospital in X": no name that needs an explanation; where it stands is told beside it.
    const isInstitution =
      kind === 'unresolved' && head.upos === 'NOUN' && look.places === true && look.through === 'any';
    if (kind === 'unresolved' && look.places && !isInstitution) return this.explained(head, on, look, depth);
    const named = head.upos === 'NOUN' ? this.personBeside(head) : undefined;
    const person = named ? this.of(named, on, look, depth + 1) : [];
    if (person.some(({ country }) => country !== null)) return person;
    const post = kind === 'unresolved' && head.upos === 'PROPN' ? this.post(head, on, look, depth) : [];
    if (post.length > 0) return post;
    const ofEllipsis = this.ofEllipsis(head, on, look, depth);
    if (ofEllipsis.length > 0) return ofEllipsis;
    const others = this.ofOthers(head, on, look, depth);
    if (others.length > 0) return others;
    const peer = this.peer(head, on, look, depth);
    if (peer.length > 0) return peer;
    // "A group of X", «des milliers de X» are X.
    const portion = head.upos === 'NUM' || grammar.partitives.has(head.lemma.toLowerCase());
    // Somebody unknown is not who stands beside; an unknown name before a noun («US Predator attacks») may be a thing.
    const unknown = kind === 'unresolved' && !isInstitution && !(depth > 0 && relation(head) === 'compound');
    if (!portion && (look.through === 'name' || unknown)) return [];
    for (const owner of this.ownersOf(head, look, portion)) {
      const sense = this.context.slots.preposition(owner);
      const below = sense !== null && placed.has(sense) ? { ...look, places: true } : look;
      const found = tree.conjuncts(owner).flatMap((one) => this.of(one, on, below, depth + 1));
      if (found.length > 0) return found;
    }
    return [];
  }

  /** "His sister Anna Smith": who is named beside a noun is meant, not whose sister she is. */
  private personBeside(head: Word): Word | undefined {
    const names = this.context.tree.dependents(head, 'appos').filter((name) => name.upos === 'PROPN');
    return names.find((name) => this.referents.kind(this.sentence, name.index) === 'Person');
  }

  /** "Ama Owusu, the head of Kenya's navy", "who is a member of Kenya's cabinet": an unknown person by the post held. */
  private post(person: Word, on: EventDate, look: Look, depth: number): readonly ActorRef[] {
    const { tree, index } = this.context;
    const isSaid = (noun: Word) => relation(noun) === 'appos' || tree.child(noun, 'cop') !== null;
    for (const noun of tree.dependents(person, 'appos', 'acl')) {
      if (noun.upos !== 'NOUN' || !isSaid(noun) || !hasClass([noun], index.classes.get('HOLDER')!)) continue;
      const found = this.of(noun, on, { ...look, through: 'owner' }, depth + 1);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** «el presidente de X y el de Y», «celui de Y»: an article or pronoun that stands for the noun before is Y's. */
  private ofEllipsis(head: Word, on: EventDate, look: Look, depth: number): readonly ActorRef[] {
    if (head.upos !== 'DET' && head.upos !== 'PRON') return [];
    const { tree, slots } = this.context;
    const owner = tree.dependents(head, 'nmod').find((child) => slots.preposition(child) === 'of');
    return owner ? this.of(owner, on, { ...look, places: true }, depth + 1) : [];
  }

  /** «tres soldados murieron y otros cinco fueron heridos»: bare numbers behind are of those told of before. */
  private ofOthers(head: Word, on: EventDate, look: Look, depth: number): readonly ActorRef[] {
    const { tree } = this.context;
    const isBare = tree.dependents(head, 'nmod', 'amod', 'case').every((w) => w.upos === 'PRON');
    if (!isBare || (head.upos !== 'NUM' && !/^(?:otr|autre|other)/i.test(head.form))) return [];
    const verb = relation(head) === 'nsubj' ? tree.parent(head) : null;
    const first = verb && tree.firstConjunct(verb);
    if (!first || first === verb) return [];
    const [subject] = tree.dependents(first, 'nsubj');
    return subject && subject.upos === 'NOUN' ? this.of(subject, on, look, depth + 1) : [];
  }

  /** «son allié australien», «son voisin, le Burundi»: the state that the adjective, or the name behind it, says. */
  private peer(head: Word, on: EventDate, look: Look, depth: number): readonly ActorRef[] {
    if (!this.context.grammar.peers.has(head.lemma.toLowerCase())) return [];
    const attribute = this.nationalityOf(head);
    if (attribute && attribute.feats.Poss !== 'Yes') return this.of(attribute, on, look, depth + 1);
    const name = this.context.tree.dependents(head, 'appos').find((w) => w.upos === 'PROPN');
    return name ? this.of(name, on, look, depth + 1) : [];
  }

  /** «son voisin», "its rival", where nothing says which. */
  private isNamelessPeer(head: Word, { not }: Look): boolean {
    const { tree, grammar } = this.context;
    if (!not?.length || head.feats.Number === 'Plur' || !grammar.peers.has(head.lemma.toLowerCase())) return false;
    return this.nationalityOf(head)?.feats.Poss === 'Yes' && tree.dependents(head, 'appos', 'flat').length === 0;
  }

  /** «accusa son voisin», "its rival": of whom the sentence named before, the only one that does not do it. */
  private otherState(head: Word, on: EventDate, look: Look, depth: number): readonly ActorRef[] {
    const named = this.sentence.words
      .filter((w) => w.index < head.index && this.referents.kind(this.sentence, w.index) === 'State')
      .flatMap((w) => this.of(w, on, look, depth + 1));
    const [one, ...rest] = named;
    if (one && rest.every((r) => sameSide(one, r))) return [one];
    return named.length > 0 ? [] : this.referents.resolve(this.sentence, head.index, on);
  }

  /** The adjective or possessive that says whose a common noun is. */
  private nationalityOf(head: Word): Word | undefined {
    const { tree, isNationality } = this.context;
    if (head.upos !== 'NOUN') return undefined;
    const isPossessive = (w: Word) => w.feats.Poss === 'Yes';
    const attributes = tree.dependents(head, 'amod', 'compound', 'nmod', 'det').filter((w) => !tree.child(w, 'case'));
    return attributes.find((w) => !isPossessive(w) && isNationality(w)) ?? attributes.find(isPossessive);
  }

  /** The country of a place that no table knows, where the text says what it is: «Bunia, verrou de l'Est congolais». */
  private explained(name: Word, on: EventDate, look: Look, depth: number): readonly ActorRef[] {
    for (const noun of this.context.tree.dependents(name, 'appos')) {
      const found = noun.upos === 'NOUN' ? this.of(noun, on, { ...look, through: 'any' }, depth + 1) : [];
      if (found.length > 0) return found;
    }
    return [];
  }

  private ownersOf(head: Word, { through }: Look, portion: boolean): readonly Word[] {
    const { tree, slots } = this.context;
    const { words } = this.sentence;
    const ofClause = tree.dependents(head).flatMap((child) => ownedInClause(child, words) ?? []);
    if (ofClause.length > 0 && through !== 'name') return ofClause.flatMap((clause) => tree.parent(clause) ?? []);
    const owners = tree.dependents(head).filter((child) => {
      const rel = relation(child);
      if (rel === 'det') return child.feats.Poss === 'Yes' && through !== 'name';
      if (rel === 'amod' || rel === 'compound') return this.context.isNationality(child) || rel === 'compound';
      // «le groupe Boko Haram»: what is portioned out may stand beside it.
      if (portion && rel === 'appos') return true;
      if (rel !== 'nmod') return false;
      const sense = slots.preposition(child);
      const { grammar, isSeat } = this.context;
      if (isOfCity(head, child, { tree, grammar, isSeat, preposition: (w) => slots.preposition(w) })) return false;
      if (through === 'any') return sense === null || passable.has(sense);
      // The parser may hang the preposition on the number: «cientos de».
      const lent = sense === null && tree.dependents(head, 'case').some((mark) => mark.index > head.index);
      return sense === 'of' || (portion && (sense === 'between' || lent));
    });
    if (through === 'any') return [...owners, ...this.doersOf(head)];
    return through === 'owner' ? [...owners, ...this.leadersOf(head)] : owners;
  }

  /** Who did, laid or fired what a noun names, where a participle or relative clause of it says so. */
  doers(noun: Word, on: EventDate): Found {
    for (const doer of this.doersOf(noun)) {
      const found = this.inPhrase(doer, on, { through: 'owner' });
      if (found.actors.length > 0) return found;
    }
    return nobody;
  }

  /** «X a lancé une opération qui a tué Y»: who set about what does it. */
  starters(noun: Word): readonly Word[] {
    const { tree, slots, grammar } = this.context;
    const verb = relation(noun) === 'obj' ? tree.parent(noun) : null;
    const isSetAbout = verb !== null && grammar.light.has(verb.lemma.toLowerCase()) && !tree.isPassive(verb);
    return isSetAbout ? (slots.ofVerb(verb).get('agent') ?? []) : [];
  }

  /** «la coalition dirigée par X» acts for X. */
  private leadersOf(group: Word): readonly Word[] {
    const { tree, slots, grammar } = this.context;
    const led = tree.dependents(group, 'acl').filter((verb) => grammar.leading.has(verb.lemma.toLowerCase()));
    return led.flatMap((verb) => (slots.ofVerb(verb).get('agent') ?? []).filter((agent) => agent !== group));
  }

  /** «des crimes commis par X», "the attack that X carried out": who did what the noun names. */
  private doersOf(noun: Word): readonly Word[] {
    const { tree, slots, grammar } = this.context;
    const byVerbs = tree.dependents(noun, 'acl').flatMap((verb) => {
      // «ces manœuvres, que X a qualifiées de provocation»: who speaks of it, or blames somebody for it, did not do it.
      const isJudged = verb.deprel === 'acl:relcl' && this.speaksOf(verb);
      if (isJudged || grammar.blaming.has(verb.lemma.toLowerCase())) return [];
      const parts = slots.ofVerb(verb);
      const done = verb.deprel !== 'acl:relcl' || (parts.get('object') ?? []).includes(noun);
      return done ? (parts.get('agent') ?? []).filter((agent) => agent !== noun) : [];
    });
    // «un atentado atribuido a X»: so who is said to have done it.
    const blamed = tree
      .dependents(noun, 'acl', 'amod')
      .filter((participle) => grammar.blaming.has(participle.lemma.toLowerCase()))
      .flatMap((participle) => slots.ofVerb(participle).get('to') ?? []);
    // «los actos cometidos por X», where the tagger takes the participle for an adjective.
    const byAdjectives = tree
      .dependents(noun, 'amod')
      .flatMap((adjective) => tree.dependents(adjective, 'obl', 'obj', 'nmod').filter((w) => slots.isAgentMark(w)));
    return [...byVerbs, ...blamed, ...byAdjectives];
  }

  /** True for a verb by which one says something of what others do. */
  private speaksOf(verb: Word): boolean {
    const triggers = this.context.index.triggers.get(verb.lemma.toLowerCase()) ?? [];
    return triggers.some(({ pos, frame }) => pos === 'v' && (frame.speech || /^(?:05|1[12])/.test(frame.code ?? '')));
  }

  /** The first actor that a stretch of words names, subjects before the rest. */
  among(words: readonly Word[], on: EventDate, look: Look): Found {
    const names = words.filter((w) => ['NOUN', 'PROPN', 'PRON'].includes(w.upos));
    const isSubject = (w: Word) => relation(w) === 'nsubj';
    const adjectives = words.filter((w) => w.upos === 'ADJ' && this.context.isNationality(w));
    const pronouns = names.filter((w) => w.upos === 'PRON');
    const nouns = names.filter((w) => w.upos !== 'PRON');
    const ordered = [...nouns.filter(isSubject), ...nouns.filter((w) => !isSubject(w)), ...adjectives, ...pronouns];
    for (const word of ordered) {
      if (this.of(word, on, look).length > 0) return this.inPhrase(word, on, look);
    }
    return nobody;
  }
}

/** An organisation of states. */
const isBetweenNations = ({ code }: ActorRef): boolean => /^IGO/.test(code ?? '');

/** True where somebody of one group is on the side of somebody of the other. */
export const shareSide = (some: readonly ActorRef[], others: readonly ActorRef[]): boolean =>
  some.some((one) => others.some((other) => sameSide(one, other)));

/** Some of no known country: "---CVL". */
export const isUnplaced = ({ country, code }: ActorRef): boolean =>
  country === null && code?.startsWith('---') === true;

/** Soldiers, officials and leaders before the courts or the police of their own state, which are no side of theirs. */
const isJudgedBy = (one: ActorRef, law: ActorRef): boolean => {
  const role = lawful.exec(law.code ?? '')?.[1];
  const isSomebody = one.type !== 'Organization' && one.type !== 'State';
  return role !== undefined && isSomebody && judged.test(one.code ?? '') && one.code!.slice(3, 6) !== role;
};
const lawful = /^[A-Z]{3}(JUD|COP)/;
const judged = /^[A-Z]{3}(?:MIL|COP|SPY|GOV|LEG|JUD)/;

/** The same actor, or two that act for one polity. */
export function sameSide(a: ActorRef, b: ActorRef): boolean {
  return a.id === b.id || (a.polity !== null && a.polity === b.polity);
}
