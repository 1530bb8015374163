/**
 * The shapes that flow from one stage to the next. Data only: no stage's code is imported here.
 */

// ---------------------------------------------------------------- language

/** The languages spoken here (ISO 639-1). */
export type LanguageCode = 'fr' | 'en' | 'es';

/** A syntactic word of Universal Dependencies. */
export interface Word {
  /** Position in its sentence, from 0. */
  readonly index: number;
  /** The syntactic form: the French «du» is the two words "de" and "le". */
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  /** Morphological features, e.g. `{ Number: 'Plur', Gender: 'Fem' }`. */
  readonly feats: Readonly<Record<string, string>>;
  /** Index of the governing word, -1 for the root. */
  readonly head: number;
  /** UD relation with its subtype, e.g. "nsubj:pass". */
  readonly deprel: string;
  /** Offsets (UTF-16 units) into the text as given; the words of one multiword token share its offsets. */
  readonly start: number;
  readonly end: number;
}

/** A sentence with its dependency tree. */
export interface Sentence {
  /** Position in the text, from 0. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Position of the paragraph it stands in, from 0. */
  readonly paragraph: number;
  readonly words: readonly Word[];
}

/** A stretch of text between quotation marks, which may run over several sentences. */
export interface Quotation {
  /** Offset of the opening mark and the offset after the closing mark. */
  readonly start: number;
  readonly end: number;
}

/** A text taken apart. */
export interface AnalyzedText {
  readonly language: LanguageCode;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}

// ---------------------------------------------------------------- dates

export type DatePrecision = 'day' | 'week' | 'month' | 'year' | 'unknown';

/** When something happened. `date` stands only at precision day; dates are ISO days ("2025-12-22"). */
export interface EventDate {
  readonly date: string | null;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly datePrecision: DatePrecision;
}

/** When nobody says when. */
export const undated: EventDate = Object.freeze({
  date: null,
  dateFrom: null,
  dateTo: null,
  datePrecision: 'unknown',
});

// ---------------------------------------------------------------- actors

export type ActorType = 'State' | 'Organization' | 'Person' | 'Office' | 'Group';

/** An actor of the lexicon, or one met in an article, as it stands on one date. */
export interface ActorRef {
  /** Stable id: "state:RUS", "person:Q58217", "org:IGOUNO", "org:RUS:foreign-ministry", "group:VEN:OPP". */
  readonly id: string;
  readonly type: ActorType;
  /** Canonical English name: "Sergey Lavrov", "Russia", "Ministry of Foreign Affairs of Russia". */
  readonly name: string;
  /** CAMEO actor code on the event's date: "RUS", "RUSGOV", "VENOPP", "IGOUNO"; null if unresolved. */
  readonly code: string | null;
  /** ISO3 of the state, or the IGO's code, or null. */
  readonly country: string | null;
  /** Id of the polity ("state:RUS", "org:IGOUNO") it acts for; null for opponents, rebels, civilians, companies. */
  readonly polity: string | null;
  /** Id of the state or organisation it belongs to, whether or not it acts for it; null for a polity itself. */
  readonly partOf: string | null;
  /** Office held on the event's date, e.g. "foreign-minister"; null if none. */
  readonly office: string | null;
  /** When that office was held (ISO dates, as precise as known); null without an office or a known holder. */
  readonly tenure: { readonly from: string | null; readonly to: string | null } | null;
  /** The words of the article. */
  readonly surface: string;
  readonly wikidata: string | null;
  readonly aliases: readonly string[];
  /** As it was read, where an entry of the store's owner says that this is another actor. */
  readonly was?: ActorRef;
}

/** How sure the resolver is that a phrase names an actor, before any code is asked for. */
export type PhraseKind = ActorType | 'place' | 'unresolved' | 'none';

/**
 * What coding may ask about the phrases of one article; the resolver implements it.
 *
 * It stands here so that coding, the earlier stage, need not import the later one.
 */
export interface Referents {
  /**
   * What the phrase headed by a word is: an actor of some type, a place that acts for nobody ("in Moscow"),
   * somebody who could not be resolved ("the suspect", a person unknown), or no actor at all ("the weather").
   */
  kind(sentence: Sentence, head: number): PhraseKind;
  /**
   * The actors that the phrase headed by a word names on a date, without those coordinated with it;
   * several for a plural reference («les deux ministres», «ils»); none where nothing is resolved.
   * The head may be a noun, a name, a pronoun, a possessive determiner («son»), or an adjective of nationality.
   */
  resolve(sentence: Sentence, head: number, on: EventDate): readonly ActorRef[];
  /** True where the phrase names a country by its people («les Iraniens»), not its state («les États-Unis»). */
  isPeople(sentence: Sentence, head: number): boolean;
  /** True where the phrase is the name of a capital, which stands for its state or is only the city. */
  isSeat(sentence: Sentence, head: number): boolean;
  /**
   * The time that the sentence gives for the event expressed by a word: the temporal expression attached to it or
   * to the clauses above it, as far as these report it. Precision unknown where there is none.
   */
  date(sentence: Sentence, word: number): EventDate;
  /** True for a time that lies wholly after the day of publication. */
  isToCome(date: EventDate): boolean;
  /**
   * The government, the people, or others by their CAMEO role, of a country ("TUR"), for acts whose other side goes
   * without saying.
   */
  ofCountry(country: string, role: string): ActorRef | null;
  /** The country that the text is mainly about, if one is. */
  mainCountry(): string | null;
  /** Places where the sentence locates the event expressed by a word. */
  places(sentence: Sentence, word: number): readonly PlaceRef[];
}

// ---------------------------------------------------------------- events

export type Modality = 'actual' | 'future' | 'conditional' | 'hypothetical' | 'requested';
export type Evidence = 'slot' | 'clause' | 'implied';
export type Polarity = 'affirmed' | 'denied';

/** What a code means, a closed function of the codebook. */
export interface EventCode {
  readonly kind: string;
  /** CAMEO code, 2–4 digits, text. */
  readonly cameo: string;
  readonly root: string;
  readonly quadClass: number;
  readonly goldstein: number;
  /** PLOVER type; null for CAMEO 01 and 02. */
  readonly plover: string | null;
  readonly ploverMode: string | null;
  readonly ploverContexts: readonly string[];
  readonly ploverQuad: number | null;
  readonly ploverScore: number | null;
}

/** A place named in an article. */
export interface PlaceRef {
  /** Stable id: "place:UKR", "place:UKR:capital", "place:UKR:kharkiv", "place:sea:black-sea". */
  readonly id: string;
  readonly name: string;
  /** ISO3 of the state it is in; null for seas. */
  readonly country: string | null;
  /** "state", "capital", "city", "region", "island", "sea", "site"; "place" where no table says. */
  readonly kind: string;
  /** Degrees north and east, about the middle; null where no table says. */
  readonly lat: number | null;
  readonly lon: number | null;
}

/** One report of one event at one place of one article: the unit that coding yields and the graph groups. */
export interface Mention extends EventCode, EventDate {
  /** Hash of article, offsets, rule and sides. */
  readonly id: string;
  readonly article: string;
  readonly sources: readonly ActorRef[];
  readonly targets: readonly ActorRef[];
  readonly reciprocal: boolean;
  readonly modality: Modality;
  readonly polarity: Polarity;
  /** Who says so; null where the paper tells it itself. */
  readonly speaker: ActorRef | null;
  /** `text.slice(start, end)`. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  /** Ids of the frames that made the code, an operator's before that of the act below it: "demand.require>yield.release". */
  readonly rule: string;
  /**
   * How the weaker side was found: in the parts of its frame, elsewhere in the clause, or implied by the act (a curfew is
   * on the people).
   */
  readonly evidence: Evidence;
  /** In [0, 1]. */
  readonly confidence: number;
  readonly places: readonly PlaceRef[];
  /** What tells it from another act of its kind, sides and day, the same in every language: "name:alp", "topic:airport". */
  readonly details?: readonly string[];
}

// ---------------------------------------------------------------- articles

/** An article as it came in. */
export interface Article {
  /** From its URL, else the id it came with, else its content. */
  readonly id: string;
  /** The id or path it came with. */
  readonly sourceId: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly language: LanguageCode;
  /** ISO day or ISO date-time; null if not given and not inferable. */
  readonly published: string | null;
  /** True where `published` was worked out from the text. */
  readonly publishedInferred: boolean;
  /** Name of the publisher, if known. */
  readonly source: string | null;
  /** Hash of the text. */
  readonly contentHash: string;
}

/** A name that stands for nobody the lexicon knows and whom the article does not place. */
export interface UnresolvedName {
  /** As the article has it in full, the first time. */
  readonly name: string;
  /** How often it stands in the article, also by the surname alone. */
  readonly count: number;
}

/** An article with what was found in it. */
export interface CodedArticle {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  /** Names left unresolved, the commonest first. */
  readonly unresolved: readonly UnresolvedName[];
  /** The language, lexicon and model versions that coded it. */
  readonly codedBy: string;
}
