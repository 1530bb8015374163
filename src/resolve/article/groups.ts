import type { ActorRef, Sentence, Word } from '../../model.js';
import { relation } from '../../sentence.js';
import type { Span } from '../reading/spans.js';
import { type ArticleParts, coOwners, isDefinite, isSingular, some } from './article-parts.js';
import { formOf } from './owners.js';
import type { Owner } from './refs.js';

/** Roles of those who bear arms for a state. */
const armed: ReadonlySet<string> = new Set(['MIL', 'COP']);
/** Roles of those who stand against a government at home. */
const rivals = new Set(['REB', 'INS', 'SEP', 'OPP']);

/** Roles of those who are mostly of the country that a text is about, also where it names others. */
const atHome = new Set([...armed, ...rivals, 'UAF']);

/** Reads the nouns for bodies and people: «le ministère russe», "the rebels", "two Kenyans". */
export class Groups {
  constructor(private readonly parts: ArticleParts) {}

  /** The state, or some of its people; of a minority abroad the country is where it lives. */
  demonym(sentence: Sentence, span: Span, iso3: string, surface: string): readonly ActorRef[] {
    if (!this.parts.peoples.isCrowd(sentence, span)) return [this.parts.refs.state(iso3, surface)];
    const home =
      this.parts.peoples.elsewhere(sentence, span) ??
      (this.parts.peoples.isMinority(sentence, span) ? this.parts.setting.of(sentence, span) : null);
    return some(this.parts.refs.group(home ?? iso3, 'CVL', surface));
  }

  /** Some of a people, of the country where it lives or where the text sets it. */
  ofPeople(sentence: Sentence, span: Span, iso3: string | null, surface: string): readonly ActorRef[] {
    const home = iso3 ?? this.parts.setting.of(sentence, span);
    return some(home ? this.parts.refs.group(home, 'CVL', surface) : this.parts.refs.unplaced('CVL', surface));
  }

  /** A body of a state: its own, that last named, or that of the country the text is about. */
  bodyNoun(sentence: Sentence, span: Span, body: string, surface: string): readonly ActorRef[] {
    if (this.parts.pairs.isBoth(sentence, span, 'both-governments'))
      return this.parts.pairs
        .statesBefore(sentence, sentence.words[span.head]!)
        .map((s) => this.parts.refs.body(s, body, surface));
    // «le régime de Nicolás Maduro»: the state of who stands for it.
    const owner =
      this.parts.owners.of(sentence, span) ?? this.ownerByPerson(sentence, span) ?? this.ownerOfOther(sentence, span);
    if (owner) {
      // «el gobierno sandinista» is Nicaragua's, and no party.
      const governed =
        body === 'government' && owner.startsWith('org:') ? this.parts.refs.homeOf(owner.slice(4)) : null;
      if (governed) return [this.parts.refs.body(governed, body, surface)];
      if (owner.startsWith('org:')) return some(this.parts.refs.organisation(owner.slice(4), surface));
      const others = coOwners(this.parts.owners, sentence, span, owner).filter((one) => !one.startsWith('org:'));
      const closer = this.parts.earlier.closerBody(owner, body, sentence, span);
      return [
        this.parts.refs.body(owner, closer, surface),
        ...others.map((one) => this.parts.refs.body(one, body, surface)),
      ];
    }
    const last = this.parts.earlier.lastBody(sentence, span, body);
    if (last) return [last];
    // An embassy is of any country but the one it stands in.
    if (body === 'embassy') return [];
    const isForce = armed.has(this.parts.actors.bodies.get(body)?.role ?? '');
    const teller = isForce ? this.parts.setting.teller(sentence, span) : null;
    const set =
      teller ??
      this.parts.setting.announced(sentence, span) ??
      this.parts.setting.of(sentence, span) ??
      (isDefinite(this.parts.map, sentence, span) && !this.parts.setting.hasUnknownOwner(sentence, span)
        ? this.parts.setting.main()
        : null) ??
      (this.isBare(sentence, span) ? this.parts.setting.mainBeside(sentence) : null);
    return set ? [this.parts.refs.body(set, body, surface)] : [];
  }

  /** "Police fired", «Policía detiene»: without an article and anything beside it, as news speaks of one's own. */
  private isBare(sentence: Sentence, span: Span): boolean {
    const isOutside = ({ index }: Word) => index < span.from || index > span.to;
    const beside = this.parts.map.childrenOf(sentence, span.head).filter(isOutside);
    return beside.every(({ upos }) => upos === 'ADP' || upos === 'PUNCT');
  }

  /** The state of the person behind a noun, or right beside it: «le régime de Nicolás Maduro», "the Obama administration". */
  private ownerByPerson(sentence: Sentence, span: Span): Owner | null {
    for (const child of this.parts.map.childrenOf(sentence, span.head)) {
      if (!this.namesOwner(child, span)) continue;
      const below = this.parts.map.at(sentence, child.index);
      if (!below || (below.value.kind !== 'person' && below.value.kind !== 'title')) continue;
      // A government is called by its leader, also when that is long past.
      const isGovernment = span.value.kind === 'bodyNoun' && span.value.body === 'government';
      const led = isGovernment && below.value.kind === 'person' ? this.parts.people.ledBy(below.value.name) : null;
      if (led) return led;
      const [ref] = this.parts.resolve(sentence, child.index);
      if (ref?.country) return ref.polity?.startsWith('org:') ? ref.polity : ref.country;
    }
    return null;
  }

  /** "Guatemalan rebels and the government", «el gobierno y la oposición sirias»: that of the same country. */
  private ownerOfOther(sentence: Sentence, span: Span): Owner | null {
    const word = sentence.words[span.head]!;
    if (relation(word) === 'conj') return this.stateOf(sentence, word.head, ['agent', 'bodyNoun']);
    const other = this.joinedTo(sentence, word);
    if (!other) return null;
    const value = this.parts.map.at(sentence, other.index)?.value;
    // «el Gobierno y el ELN» are of one country.
    if (value?.kind === 'organisation') return this.parts.refs.battlefieldOf(value.id);
    const isAtHome = value?.kind === 'bodyNoun' || (value?.kind === 'agent' && rivals.has(value.role));
    return isAtHome ? this.stateOf(sentence, other.index, ['agent', 'bodyNoun']) : null;
  }

  /** The noun that "and" joins to another, also where the parser hung both on the verb. */
  private joinedTo(sentence: Sentence, word: Word): Word | undefined {
    const { map } = this.parts;
    const isJoined = (w: Word) =>
      w.index > word.index &&
      relation(w) === relation(word) &&
      map.childrenOf(sentence, w.index).some((c) => relation(c) === 'cc');
    return (
      map.childrenOf(sentence, word.index).find((w) => relation(w) === 'conj') ??
      (word.head < 0 ? undefined : map.childrenOf(sentence, word.head).find(isJoined))
    );
  }

  /** The state that a noun of one of these kinds belongs to. */
  private stateOf(sentence: Sentence, word: number, kinds: readonly string[]): Owner | null {
    const span = this.parts.map.at(sentence, word);
    const owner = span && kinds.includes(span.value.kind) ? this.parts.owners.of(sentence, span) : null;
    return owner?.startsWith('org:') ? null : owner;
  }

  private namesOwner(child: Word, span: Span): boolean {
    if (['nmod', 'flat'].includes(relation(child))) return true;
    const beside = child.index === span.to + 1 || child.index === span.from - 1;
    return beside && ['appos', 'compound', 'amod'].includes(relation(child));
  }

  /** People by what they do: of a country, a named group, those last named, or nobody's. */
  agent(
    sentence: Sentence,
    span: Span,
    noun: { readonly role: string; readonly person: boolean },
    surface: string,
  ): readonly ActorRef[] {
    let { role } = noun;
    const { person } = noun;
    // "Both parties" are no parties of a parliament.
    if ((['both-states', 'both-governments'] as const).some((of) => this.parts.pairs.isBoth(sentence, span, of)))
      return this.parts.pairs
        .statesBefore(sentence, sentence.words[span.head]!)
        .map((s) => this.parts.refs.state(s, surface));
    const several = this.parts.pairs.several(sentence, sentence.words[span.head]!);
    if (several.length > 0) return several;
    // «Su vecino» of a state is no resident.
    const peer = this.parts.pairs.peer(sentence, sentence.words[span.head]!);
    if (peer.length > 0) return peer;
    const individual = person && isSingular(sentence, span) ? this.parts.titles.personOf(sentence, span) : null;
    if (individual) {
      const refs = this.parts.resolve(sentence, individual.head);
      if (refs.length > 0) return refs;
    }
    const named = person ? this.groupNamed(sentence, span) : null;
    if (named) return some(this.parts.refs.organisation(named, surface));
    const owner =
      this.parts.owners.of(sentence, span) ??
      this.ownerByPerson(sentence, span) ??
      (rivals.has(role) ? this.ofGovernmentBeside(sentence, span) : null) ??
      (armed.has(role) ? this.ofComrades(sentence, span) : null) ??
      (role === 'GOV' ? this.ofRivalsBeside(sentence, span) : null);
    // The people of a state are the state, some hundred people are not.
    const crowd = role === 'STATE' && this.parts.peoples.isCrowd(sentence, span);
    if (crowd) role = 'CVL';
    // "Officials of a trade union" are the union's, not the government's.
    if (role === 'GOV') role = this.roleOfOwner(sentence, span) ?? role;
    if (owner) {
      const all = [owner, ...coOwners(this.parts.owners, sentence, span, owner)];
      return all.flatMap((one) => some(this.parts.refs.group(one, role, surface)));
    }
    if (role === 'STATE' && !crowd && formOf(span) === null)
      return this.parts.earlier.thatState(sentence, sentence.words[span.head]!);
    // Rockets and countries without an owner are nobody's; people are somebody's.
    // «des responsables» alone may be anybody's.
    if ((!person && !crowd) || role === 'STATE' || role === 'GOV') return [];
    const last = isDefinite(this.parts.map, sentence, span) ? this.parts.earlier.lastGroup(sentence, span, role) : null;
    if (last) return [last];
    const set =
      this.parts.peoples.homeOf(sentence, span) ??
      this.parts.setting.of(sentence, span) ??
      (atHome.has(role) ? this.parts.setting.mainBeside(sentence) : null);
    return some(set ? this.parts.refs.group(set, role, surface) : this.parts.refs.unplaced(role, surface));
  }

  /** «les soldats et les policiers togolais», "the Togolese soldiers and police": one adjective for the forces of one state. */
  private ofComrades(sentence: Sentence, span: Span): Owner | null {
    const own = sentence.words[span.head]!;
    const beside = relation(own) === 'conj' ? own.head : this.joinedTo(sentence, own)?.index;
    const comrade = beside === undefined ? null : this.parts.map.at(sentence, beside);
    const isArmed = comrade?.value.kind === 'agent' && armed.has(comrade.value.role);
    return isArmed ? this.stateOf(sentence, beside!, ['agent']) : null;
  }

  /** «el Gobierno nepalí y los rebeldes»: those whom a government is named with are of its country. */
  private ofGovernmentBeside(sentence: Sentence, span: Span): Owner | null {
    const own = sentence.words[span.head]!;
    const beside = relation(own) === 'conj' ? own.head : this.joinedTo(sentence, own)?.index;
    return beside === undefined ? null : this.stateOf(sentence, beside, ['bodyNoun']);
  }

  /** «delegados del Gobierno y voceros de las FARC»: those whom an armed group is named with are of its country. */
  private ofRivalsBeside(sentence: Sentence, span: Span): Owner | null {
    const other = this.joinedTo(sentence, sentence.words[span.head]!);
    const beside = other ? this.parts.map.at(sentence, other.index) : null;
    const owner = beside && this.parts.owners.of(sentence, beside);
    return owner?.startsWith('org:') ? this.parts.refs.battlefieldOf(owner.slice(4)) : null;
  }

  private roleOfOwner(sentence: Sentence, span: Span): string | null {
    for (const child of this.parts.map.childrenOf(sentence, span.head)) {
      const owner = relation(child) === 'nmod' ? this.parts.map.at(sentence, child.index) : null;
      if (owner?.value.kind === 'agent' && owner.from > span.to && owner.value.role !== 'STATE')
        return owner.value.role;
    }
    return null;
  }

  /** "The rebel group M23", «la milice Hezbollah»: the name right beside a noun says which. */
  private groupNamed(sentence: Sentence, span: Span): string | null {
    for (const name of this.parts.map.of(sentence)) {
      if (name.value.kind !== 'organisation' || this.parts.map.preposition(sentence, name.head) !== '') continue;
      const beside = name.from === span.to + 1 || sentence.words[name.head]!.head === span.head;
      const [own, other] = [sentence.words[span.head]!, sentence.words[name.head]!];
      // Two subjects of one verb, side by side: the parser missed that the second names the first.
      const twice = own.head === other.head && relation(own) === 'nsubj' && relation(other) === 'nsubj';
      const joined = twice || ['appos', 'flat', 'nmod', 'amod'].includes(relation(other));
      if (beside && joined && name.from > span.to) return name.value.id;
    }
    return null;
  }
}
