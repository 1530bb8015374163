import {
  type ActorRef,
  type AnalyzedText,
  type EventDate,
  type PhraseKind,
  type PlaceRef,
  type Referents,
  type Sentence,
  type UnresolvedName,
  undated,
  type Word,
} from '../../model.js';
import { DateReader } from '../dates/date-reader.js';
import type { Actors } from '../lexicon/actors.js';
import type { Span } from '../reading/spans.js';
import { TextMap } from '../reading/text-map.js';
import { AntecedentFinder } from './antecedents.js';
import { some } from './article-parts.js';
import { EarlierNames } from './earlier-names.js';
import { Groups } from './groups.js';
import { OwnerFinder, ownerOfName } from './owners.js';
import { Pairs } from './pairs.js';
import { dayOf, People } from './people.js';
import { Peoples } from './peoples.js';
import { PersonNames } from './person-names.js';
import { isPlace, placesOf } from './places.js';
import { PronounReader } from './pronouns.js';
import { type Owner, RefMaker } from './refs.js';
import { Setting } from './setting.js';
import { Titled } from './titled.js';
import { TitleReader } from './titles.js';
import { countNames } from './unresolved-names.js';

/** What is known of an article beside its text. */
export interface ArticleContext {
  /** ISO day of publication, null if unknown. */
  readonly published: string | null;
}

/** What stands for the answer to a phrase that is being resolved. */
const open = Symbol('open');

/** Resolves the phrases of one article. Answers are remembered by sentence, word and day. */
export class ArticleReferents implements Referents {
  private readonly map: TextMap;
  private readonly refs: RefMaker;
  private readonly earlier: EarlierNames;
  private readonly pairs: Pairs;
  private readonly pronouns: PronounReader;
  private readonly peoples: Peoples;
  private readonly persons: PersonNames;
  private readonly groups: Groups;
  private readonly titled: Titled;
  private readonly dates: DateReader;
  private readonly setting: Setting;
  /** Answers by day, then by sentence and word; `open` where the phrase is being resolved. */
  private readonly known = new Map<string | null, (readonly ActorRef[] | typeof open | undefined)[][]>();

  /** Kinds of phrases by sentence and word. */
  private readonly kinds: (PhraseKind | undefined)[][] = [];

  constructor(
    private readonly actors: Actors,
    private readonly text: AnalyzedText,
    private readonly context: ArticleContext,
  ) {
    this.map = new TextMap(text, actors, context.published);
    this.refs = new RefMaker(actors);
    const { map, refs } = this;
    const { sentences } = text;
    const resolve = (sentence: Sentence, word: number) => this.resolve(sentence, word, undated);
    const people = new People(actors, this.namedStates(), context.published);
    const owners = new OwnerFinder(map, (sentence, word) => this.possessor(sentence, word));
    const titles = new TitleReader(map, owners, actors);
    this.earlier = new EarlierNames(map, sentences, actors, owners, titles, refs, resolve);
    this.pairs = new Pairs(map, sentences, actors, owners, refs, resolve);
    const antecedents = new AntecedentFinder(map, sentences, resolve, (ref) =>
      ref.id.startsWith('person:') ? (actors.persons.get(ref.id.slice(7))?.gender ?? null) : null,
    );
    this.pronouns = new PronounReader(map, antecedents);
    this.dates = new DateReader(map, { published: context.published, lead: leadOf(text) });
    this.peoples = new Peoples(map);
    const { earlier, pairs, peoples } = this;
    this.setting = new Setting(map, sentences, (id) => refs.battlefieldOf(id));
    const parts = {
      map,
      sentences,
      actors,
      refs,
      people,
      owners,
      titles,
      earlier,
      pairs,
      antecedents,
      setting: this.setting,
      peoples,
      resolve,
    };
    this.persons = new PersonNames(parts);
    this.groups = new Groups(parts);
    this.titled = new Titled(parts, this.persons);
    for (const sentence of sentences) {
      for (const { value } of map.of(sentence)) if (value.kind === 'person') people.meet(value.name);
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

  /** True where the text names a state or its people, and not only its capital. */
  private isAbout(iso3: string): boolean {
    return this.text.sentences.some((sentence) =>
      this.map.of(sentence).some(({ value }) => {
        const isName = value.kind === 'demonym' || (value.kind === 'state' && value.via === 'name');
        return isName && value.iso3 === iso3;
      }),
    );
  }

  kind(sentence: Sentence, head: number): PhraseKind {
    this.kinds[sentence.index] ??= [];
    const kinds = this.kinds[sentence.index]!;
    const known = kinds[head];
    if (known !== undefined) return known;
    const found = this.readKind(sentence, head);
    // Of a phrase that is being resolved more will be known later.
    if (this.answersOf(sentence, this.context.published)[head] !== open) kinds[head] = found;
    return found;
  }

  private readKind(sentence: Sentence, head: number): PhraseKind {
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
    const answers = this.answersOf(sentence, day);
    const known = answers[head];
    // A reference to itself ends here.
    if (known !== undefined) return known === open ? [] : known;
    answers[head] = open;
    try {
      const found = this.resolveWord(sentence, head, day);
      answers[head] = found;
      return found;
    } finally {
      if (answers[head] === open) answers[head] = undefined;
    }
  }

  private answersOf(sentence: Sentence, day: string | null): (readonly ActorRef[] | typeof open | undefined)[] {
    let ofDay = this.known.get(day);
    if (ofDay === undefined) {
      ofDay = [];
      this.known.set(day, ofDay);
    }
    ofDay[sentence.index] ??= [];
    return ofDay[sentence.index]!;
  }

  isPeople(sentence: Sentence, head: number): boolean {
    const word = sentence.words[head]!;
    const isNoun = word.upos === 'NOUN' || word.upos === 'PROPN';
    return isNoun && this.map.at(sentence, head)?.value.kind === 'demonym';
  }

  isSeat(sentence: Sentence, head: number): boolean {
    const value = this.map.at(sentence, head)?.value;
    return value?.kind === 'state' && value.via === 'capital';
  }

  date(sentence: Sentence, word: number): EventDate {
    return this.dates.of(sentence, word);
  }

  isToCome({ date, dateFrom }: EventDate): boolean {
    const first = date ?? dateFrom;
    return first !== null && this.context.published !== null && first.slice(0, 10) > this.context.published;
  }

  ofCountry(country: string, role: string): ActorRef | null {
    if (!this.actors.states.has(country) || !this.actors.roles.has(role)) return null;
    return role === 'GOV' ? this.refs.body(country, 'government', '') : this.refs.group(country, role, '');
  }

  mainCountry(): string | null {
    const main = this.setting.main();
    return main?.startsWith('org:') ? null : main;
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
      : [
          ...this.pairs.named(sentence, word),
          ...this.pairs.several(sentence, word),
          ...this.pairs.peer(sentence, word),
          ...this.earlier.lastOrganisation(sentence, word),
        ];
    const people = earlier.length > 0 ? null : this.peoples.ownerOfUnknown(sentence, word);
    return people ? some(this.refs.group(people, 'CVL', word.form)) : earlier;
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
        return value.seatOf !== undefined && !this.isAbout(value.iso3)
          ? some(this.refs.organisation(value.seatOf, surface))
          : [this.refs.state(value.iso3, surface)];
      case 'demonym':
        return this.groups.demonym(sentence, span, value.iso3, surface);
      case 'people':
        return this.peoples.isGroup(sentence, span) ? this.groups.ofPeople(sentence, span, value.iso3, surface) : [];
      case 'organisation':
        return this.headOf(sentence, span) ?? this.organisation(sentence, span, value.id, surface);
      case 'body':
        return [this.refs.body(value.iso3, value.body, surface)];
      case 'guard':
      case 'sea':
        return [];
      case 'person':
        return this.persons.of(sentence, span, value.name, day);
      case 'bodyNoun':
        return this.groups.bodyNoun(sentence, span, value.body, surface);
      case 'agent':
        return this.groups.agent(sentence, span, value, surface);
      case 'title':
        return this.titled.of(sentence, span, day, surface);
    }
  }

  /** «le Conseil de sécurité russe»: what goes by the name of a body of nations, with a nationality, is of that state. */
  private organisation(sentence: Sentence, span: Span, id: string, surface: string): readonly ActorRef[] {
    const [ref] = some(this.refs.organisation(id, surface));
    const next = /^IGO/.test(ref?.code ?? '') ? this.map.at(sentence, span.to + 1) : null;
    const isOwn = next?.value.kind === 'demonym' && this.text.language !== 'en' && next.from === span.to + 1;
    if (!isOwn || next.value.kind !== 'demonym') return ref ? [ref] : [];
    return some(this.refs.group(next.value.iso3, 'GOV', surface));
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
