import type {
  ActorRef,
  AnalyzedText,
  EventDate,
  PhraseKind,
  PlaceRef,
  Referents,
  Sentence,
  UnresolvedName,
  Word,
} from '../../model.js';
import { relation } from '../../sentence.js';
import { DateReader } from '../dates/date-reader.js';
import type { Actors } from '../lexicon/actors.js';
import type { Span } from '../reading/spans.js';
import { TextMap } from '../reading/text-map.js';
import { AntecedentFinder } from './antecedents.js';
import { EarlierNames } from './earlier-names.js';
import { OwnerFinder, ownerOfName } from './owners.js';
import { dayOf, People } from './people.js';
import { Peoples } from './peoples.js';
import { isPlace, placesOf } from './places.js';
import { PronounReader } from './pronouns.js';
import { type Owner, RefMaker } from './refs.js';
import { Setting } from './setting.js';
import { TitleReader, type TitleUse } from './titles.js';
import { countNames } from './unresolved-names.js';

/** What is known of an article beside its text. */
export interface ArticleContext {
  /** ISO day of publication, null if unknown. */
  readonly published: string | null;
}

const undated: EventDate = Object.freeze({ date: null, dateFrom: null, dateTo: null, datePrecision: 'unknown' });

/** Resolves the phrases of one article. Answers are remembered by sentence, word and day. */
export class ArticleReferents implements Referents {
  private readonly map: TextMap;
  private readonly refs: RefMaker;
  private readonly people: People;
  private readonly owners: OwnerFinder;
  private readonly titles: TitleReader;
  private readonly earlier: EarlierNames;
  private readonly antecedents: AntecedentFinder;
  private readonly pronouns: PronounReader;
  private readonly dates: DateReader;
  private readonly setting: Setting;
  private readonly peoples: Peoples;
  private readonly known = new Map<string, readonly ActorRef[]>();
  /** Phrases being resolved, so that a reference to itself ends. */
  private readonly open = new Set<string>();

  constructor(
    private readonly actors: Actors,
    private readonly text: AnalyzedText,
    private readonly context: ArticleContext,
  ) {
    this.map = new TextMap(text, actors);
    this.refs = new RefMaker(actors);
    this.people = new People(actors, this.namedStates(), context.published);
    this.owners = new OwnerFinder(this.map, (sentence, word) => this.possessor(sentence, word));
    this.titles = new TitleReader(this.map, this.owners, actors);
    this.earlier = new EarlierNames(
      this.map,
      text.sentences,
      actors,
      this.owners,
      this.titles,
      this.refs,
      (sentence, word) => this.resolve(sentence, word, undated),
    );
    this.antecedents = new AntecedentFinder(
      this.map,
      text.sentences,
      (sentence, word) => this.resolve(sentence, word, undated),
      (ref) => (ref.id.startsWith('person:') ? (actors.persons.get(ref.id.slice(7))?.gender ?? null) : null),
    );
    this.pronouns = new PronounReader(this.map, this.antecedents);
    this.dates = new DateReader(this.map, { published: context.published, lead: leadOf(text) });
    this.peoples = new Peoples(this.map);
    this.setting = new Setting(this.map, text.sentences);
    for (const sentence of text.sentences) {
      for (const { value } of this.map.of(sentence)) if (value.kind === 'person') this.people.meet(value.name);
    }
  }

  private namedStates(): ReadonlySet<string> {
    const found = new Set<string>();
    for (const sentence of this.text.sentences) {
      for (const span of this.map.of(sentence)) {
        const owner = ownerOfName(span);
        if (owner) found.add(owner);
      }
    }
    return found;
  }

  kind(sentence: Sentence, head: number): PhraseKind {
    if (this.isNobody(sentence, head)) return 'none';
    const span = this.map.at(sentence, head);
    if (span && isPlace(this.map, sentence, span)) return 'place';
    const [first] = this.resolve(sentence, head, undated);
    if (first) return first.type;
    if (!span) return 'none';
    return ['title', 'bodyNoun', 'agent', 'person'].includes(span.value.kind) ? 'unresolved' : 'none';
  }

  resolve(sentence: Sentence, head: number, on: EventDate): readonly ActorRef[] {
    const day = dayOf(on, this.context.published);
    const key = `${sentence.index} ${head} ${day}`;
    const known = this.known.get(key);
    if (known) return known;
    if (this.open.has(key)) return [];
    this.open.add(key);
    try {
      const found = this.resolveWord(sentence, head, day);
      this.known.set(key, found);
      return found;
    } finally {
      this.open.delete(key);
    }
  }

  date(sentence: Sentence, word: number): EventDate {
    return this.dates.of(sentence, word);
  }

  ofCountry(country: string, role: 'GOV' | 'CVL'): ActorRef | null {
    if (!this.actors.states.has(country)) return null;
    return role === 'GOV' ? this.refs.body(country, 'government', '') : this.refs.group(country, role, '');
  }

  places(sentence: Sentence, word: number): readonly PlaceRef[] {
    return placesOf(this.map, this.actors, sentence, word);
  }

  /** The names of the text that nobody could be found for. */
  unresolvedNames(): UnresolvedName[] {
    const names: string[] = [];
    for (const sentence of this.text.sentences) {
      for (const span of this.map.of(sentence)) {
        if (span.value.kind !== 'person' || this.resolve(sentence, span.head, undated).length > 0) continue;
        names.push(this.map.surface(sentence, span).replace(/\s+/g, ' '));
      }
    }
    return countNames(names);
  }

  private resolveWord(sentence: Sentence, head: number, day: string | null): readonly ActorRef[] {
    const word = sentence.words[head]!;
    if (this.isNobody(sentence, head)) return [];
    const span = this.map.at(sentence, head);
    if (span && span.head === head) return this.resolveSpan(sentence, span, day);
    if (word.upos === 'PRON' || word.upos === 'DET') return this.pronouns.of(sentence, word);
    if (word.upos === 'VERB' || word.upos === 'AUX') return this.pronouns.nullSubject(sentence, word);
    if (span) return this.resolveSpan(sentence, span, day);
    const earlier = this.pronouns.isLatter(sentence, word)
      ? this.earlier.latter(sentence, word)
      : this.earlier.pair(sentence, word);
    const people = earlier.length > 0 ? null : this.peoples.ownerOfUnknown(sentence, word);
    return people ? some(this.refs.group(people, 'CVL', word.form)) : earlier;
  }

  /** The state, or some of its people; of a minority abroad the country is where it lives. */
  private demonym(sentence: Sentence, span: Span, iso3: string, surface: string): readonly ActorRef[] {
    if (!this.peoples.isCrowd(sentence, span)) return [this.refs.state(iso3, surface)];
    const home =
      this.peoples.elsewhere(sentence, span) ??
      (this.peoples.isMinority(sentence, span) ? this.setting.of(sentence, span) : null);
    return some(this.refs.group(home ?? iso3, 'CVL', surface));
  }

  /** "NATO Secretary-General X", where the parser puts the name of the organisation on top: the person. */
  private headOf(sentence: Sentence, span: Span): readonly ActorRef[] | null {
    const spans = this.map.of(sentence);
    const title = spans.find((s) => s.value.kind === 'title' && s.from === span.to + 1);
    const person = title && spans.find((s) => s.value.kind === 'person' && s.from === title.to + 1);
    if (!person || this.text.language !== 'en') return null;
    for (let at = person.head; at >= 0; at = sentence.words[at]!.head)
      if (at === span.head) return this.resolve(sentence, person.head, undated);
    return null;
  }

  /** Some of a people, of the country where it lives or where the text sets it. */
  private ofPeople(sentence: Sentence, span: Span, iso3: string | null, surface: string): readonly ActorRef[] {
    const home = iso3 ?? this.setting.of(sentence, span);
    return some(home ? this.refs.group(home, 'CVL', surface) : this.refs.unplaced('CVL', surface));
  }

  /** Articles and prepositions name nobody, also inside a name; a name of one word does, whatever its tag. */
  private isNobody(sentence: Sentence, head: number): boolean {
    if (!isFunctionWord(sentence.words[head]!)) return false;
    const span = this.map.at(sentence, head);
    return span === null || span.from !== span.to;
  }

  private resolveSpan(sentence: Sentence, span: Span, day: string | null): readonly ActorRef[] {
    const surface = this.map.surface(sentence, span);
    const { value } = span;
    switch (value.kind) {
      case 'state':
        return [this.refs.state(value.iso3, surface)];
      case 'demonym':
        return this.demonym(sentence, span, value.iso3, surface);
      case 'people':
        return this.peoples.isGroup(sentence, span) ? this.ofPeople(sentence, span, value.iso3, surface) : [];
      case 'organisation':
        return this.headOf(sentence, span) ?? some(this.refs.organisation(value.id, surface));
      case 'body':
        return [this.refs.body(value.iso3, value.body, surface)];
      case 'guard':
      case 'sea':
        return [];
      case 'person':
        return this.person(sentence, span, value.name, day);
      case 'bodyNoun':
        return this.bodyNoun(sentence, span, value.body, surface);
      case 'agent':
        return this.agent(sentence, span, value, surface);
      case 'title':
        return this.title(sentence, span, day, surface);
    }
  }

  private person(sentence: Sentence, span: Span, name: string, day: string | null): readonly ActorRef[] {
    const surface = this.map.surface(sentence, span);
    const found = this.people.find(name);
    if (!found) return [];
    const use = this.titles.ofPerson(sentence, span) ?? this.titleElsewhere(found.name);
    if (found.entry && this.agrees(found.entry.terms, use)) {
      const term = use?.former && day === null ? null : this.people.termOf(found.entry, day, use?.owner ?? null);
      // Where the tables know of no office that day, what the text calls somebody is what counts.
      if (!term && day !== null && use?.owner && !use.former)
        return [
          this.refs.titled(found.entry, use.owner, { ...use, office: this.titles.officeOf(use, use.owner) }, surface),
        ];
      return [this.refs.person(found.entry, term, surface)];
    }
    if (!use?.owner) return [];
    return [
      this.refs.stranger(found.name, use.owner, { ...use, office: this.titles.officeOf(use, use.owner) }, surface),
    ];
  }

  /** A person of the tables is not meant where the text names a title of another state. */
  private agrees(terms: readonly { readonly polity: string }[], use: TitleUse | null): boolean {
    return (
      !use?.owner || terms.length === 0 || use.owner.startsWith('org:') || terms.some((t) => t.polity === use.owner)
    );
  }

  /** The title that the article gives a person at any place. */
  private titleElsewhere(name: string): TitleUse | null {
    const parts = name.split(/\s+/);
    if (parts.length < 2) return null;
    for (const sentence of this.text.sentences) {
      for (const span of this.map.of(sentence)) {
        if (span.value.kind !== 'person' || span.value.name !== name) continue;
        const use = this.titles.ofPerson(sentence, span);
        if (use?.owner) return use;
      }
    }
    return null;
  }

  private bodyNoun(sentence: Sentence, span: Span, body: string, surface: string): readonly ActorRef[] {
    if (this.earlier.isBoth(sentence, span, 'both-governments'))
      return this.earlier.lastStates(sentence, span.head, 2).map((s) => this.refs.body(s, body, surface));
    // «le régime de Nicolás Maduro»: the state of who stands for it.
    const owner = this.owners.of(sentence, span) ?? this.ownerByPerson(sentence, span);
    if (owner) {
      if (owner.startsWith('org:')) return some(this.refs.organisation(owner.slice(4), surface));
      const others = this.coOwners(sentence, span, owner).filter((one) => !one.startsWith('org:'));
      const closer = this.earlier.closerBody(owner, body, sentence, span);
      return [this.refs.body(owner, closer, surface), ...others.map((one) => this.refs.body(one, body, surface))];
    }
    const last = this.earlier.lastBody(sentence, span, body);
    if (last) return [last];
    const set = this.setting.of(sentence, span) ?? (this.isDefinite(sentence, span) ? this.setting.main() : null);
    return set ? [this.refs.body(set, body, surface)] : [];
  }

  private ownerByPerson(sentence: Sentence, span: Span): Owner | null {
    for (const child of this.map.childrenOf(sentence, span.head)) {
      const below = ['nmod', 'flat'].includes(relation(child)) ? this.map.at(sentence, child.index) : null;
      if (!below || (below.value.kind !== 'person' && below.value.kind !== 'title')) continue;
      const [ref] = this.resolve(sentence, child.index, undated);
      if (ref?.country) return ref.polity?.startsWith('org:') ? ref.polity : ref.country;
    }
    return null;
  }

  private agent(
    sentence: Sentence,
    span: Span,
    noun: { readonly role: string; readonly person: boolean },
    surface: string,
  ): readonly ActorRef[] {
    let { role } = noun;
    const { person } = noun;
    if (this.earlier.isBoth(sentence, span, 'both-states'))
      return this.earlier.lastStates(sentence, span.head, 2).map((s) => this.refs.state(s, surface));
    const individual = person && this.isSingular(sentence, span) ? this.titles.personOf(sentence, span) : null;
    if (individual) {
      const refs = this.resolve(sentence, individual.head, undated);
      if (refs.length > 0) return refs;
    }
    const named = person ? this.groupNamed(sentence, span) : null;
    if (named) return some(this.refs.organisation(named, surface));
    const owner = this.owners.of(sentence, span) ?? this.ownerByPerson(sentence, span);
    // The people of a state are the state, some hundred people are not.
    const crowd = role === 'STATE' && this.peoples.isCrowd(sentence, span);
    if (crowd) role = 'CVL';
    if (owner) {
      const all = [owner, ...this.coOwners(sentence, span, owner)];
      return all.flatMap((one) => some(this.refs.group(one, role, surface)));
    }
    // Rockets and countries without an owner are nobody's; people are somebody's.
    // «des responsables» alone may be anybody's.
    if ((!person && !crowd) || role === 'STATE' || role === 'GOV') return [];
    const last = this.isDefinite(sentence, span) ? this.earlier.lastGroup(sentence, span, role) : null;
    if (last) return [last];
    const set = this.peoples.homeOf(sentence, span) ?? this.setting.of(sentence, span);
    return some(set ? this.refs.group(set, role, surface) : this.refs.unplaced(role, surface));
  }

  /** "The rebel group M23", «le réseau terroriste Al-Qaïda»: the name right beside a noun says which. */
  private groupNamed(sentence: Sentence, span: Span): string | null {
    for (const name of this.map.of(sentence)) {
      if (name.value.kind !== 'organisation' || this.map.preposition(sentence, name.head) !== '') continue;
      const beside = name.from === span.to + 1 || sentence.words[name.head]!.head === span.head;
      const joined = ['appos', 'flat', 'nmod', 'amod'].includes(relation(sentence.words[name.head]!));
      if (beside && joined && name.from > span.to) return name.value.id;
    }
    return null;
  }

  private title(sentence: Sentence, span: Span, day: string | null, surface: string): readonly ActorRef[] {
    const use = this.titles.use(sentence, span);
    // "He is the president" says what somebody is.
    if (this.isPredicate(sentence, span)) return [];
    const named = this.titles.personOf(sentence, span);
    if (named) return this.person(sentence, named, (named.value as { name: string }).name, day);
    if (use.office === 'counterpart') return this.counterpart(sentence, span, use, day, surface);
    if (use.office === 'titular') return this.titular(sentence, span, day, surface);
    if (use.owner && !use.former) {
      const office = this.titles.officeOf(use, use.owner);
      const others = this.coOwners(sentence, span, use.owner);
      if (others.length > 0)
        return [use.owner, ...others].flatMap((one) =>
          this.holderOf(one, this.titles.officeOf(use, one), day, surface),
        );
      // A body's spokesman is not the government's, whose name the tables have.
      if (use.body) return [this.refs.officeHolder(use.owner, office, surface, use.body)];
      return this.holderOf(use.owner, office, day, surface);
    }
    if (use.former) {
      const known = this.earlier.lastFormer(sentence, span, use.owner);
      if (known) return [known];
    }
    // A former president is of the country and does not act for it.
    if (use.owner) return some(use.owner.startsWith('org:') ? null : this.refs.group(use.owner, 'ELI', surface));
    // "Yoruba leaders" lead a people, no state.
    const people = this.peoples.homeOf(sentence, span);
    if (people) return some(this.refs.group(people, 'ELI', surface));
    if (sentence.words[span.head]!.feats.Number === 'Plur') return this.earlier.lastHolders(sentence, span, use);
    const last = this.earlier.lastHolder(sentence, span, use);
    if (last) return some(last);
    const set =
      this.setting.of(sentence, span) ??
      (this.isDefinite(sentence, span) && this.actors.offices.get(use.office)?.main ? this.setting.main() : null);
    if (use.former) return some(set ? this.refs.group(set, 'ELI', surface) : null);
    return set ? [this.refs.officeHolder(set, this.titles.officeOf(use, set), surface, use.body)] : [];
  }

  /** Several owners of a plural: "the foreign ministers of Chile and Peru". */
  private isPredicate(sentence: Sentence, span: Span): boolean {
    const word = sentence.words[span.head]!;
    return relation(word) === 'xcomp' || this.map.childrenOf(sentence, span.head).some((c) => relation(c) === 'cop');
  }

  /** "The rebels", «l'armée»: spoken of as known. */
  private isDefinite(sentence: Sentence, span: Span): boolean {
    return this.map
      .childrenOf(sentence, span.head)
      .some((c) => c.upos === 'DET' && c.feats.Poss !== 'Yes' && /^(the|le|la|les|l['’]|el|los|las)$/i.test(c.form));
  }

  private isSingular(sentence: Sentence, span: Span): boolean {
    return sentence.words[span.head]!.feats.Number === 'Sing';
  }

  private coOwners(sentence: Sentence, span: Span, owner: Owner): readonly Owner[] {
    return this.isSingular(sentence, span) ? [] : this.owners.coOwners(sentence, span, owner);
  }

  private holderOf(owner: Owner, office: string, day: string | null, surface: string): readonly ActorRef[] {
    const holder = this.people.holder(owner, office, day);
    if (holder) return [this.refs.person(holder.entry, holder.term, surface)];
    return [this.refs.officeHolder(owner, office, surface)];
  }

  /** «son homologue turc»: the same office, of the state named; without one, the partner cannot be told. */
  private counterpart(
    sentence: Sentence,
    span: Span,
    use: TitleUse,
    day: string | null,
    surface: string,
  ): readonly ActorRef[] {
    if (!use.owner) return [];
    const person = this.antecedents.find(sentence, span.head, { plural: false, person: true, gender: null })[0];
    // «son homologue» alone: the possessive tells whose it is, not who it is.
    if (person?.country === use.owner) return [];
    const office = person?.office ?? null;
    return [use.owner, ...this.coOwners(sentence, span, use.owner)].flatMap((owner) =>
      office ? this.holderOf(owner, office, day, surface) : this.holderOf(owner, 'official', null, surface),
    );
  }

  /** «son titulaire»: who heads the body spoken of. */
  private titular(sentence: Sentence, span: Span, day: string | null, surface: string): readonly ActorRef[] {
    const [body] = this.antecedents.find(sentence, span.head, { plural: false, person: false, gender: null });
    const match = body && /^org:([A-Z]{3}):(.+)$/.exec(body.id);
    const office = match ? this.actors.bodies.get(match[2]!)?.head : null;
    return match && office
      ? this.holderOf(match[1]!, office === 'leader' ? this.titles.leaderOf(match[1]!) : office, day, surface)
      : [];
  }

  private possessor(sentence: Sentence, word: number): Owner | null {
    const [ref] = this.resolve(sentence, word, undated);
    if (!ref) return null;
    return ref.polity?.startsWith('org:') ? ref.polity : ref.country;
  }
}

/** The sentence that opens the report: the first with a verb. */
function leadOf(text: AnalyzedText): number {
  return text.sentences.find((s) => s.words.some((w) => w.upos === 'VERB' && w.feats.VerbForm !== 'Inf'))?.index ?? -1;
}

const isFunctionWord = (word: Word): boolean =>
  ['ADP', 'PUNCT', 'CCONJ', 'SCONJ'].includes(word.upos) || (word.upos === 'DET' && word.feats.Poss !== 'Yes');

const some = (ref: ActorRef | null): readonly ActorRef[] => (ref ? [ref] : []);
