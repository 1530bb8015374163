import type { LanguageCode } from '../../model.js';
import type { Tree } from './tree.js';

/** The words of one language that repairs look for. */
export interface RepairWords {
  /** Nouns of «de son côté» and its kin, and the determiners before them. */
  readonly ownPart: { readonly prepositions: ReadonlySet<string>; readonly nouns: ReadonlySet<string> };
  /** Phrases that join two nouns as "and" does, word by word: "along with", «ainsi que». */
  readonly joiners: readonly (readonly string[])[];
  /** Those of them that join what stands behind an object to it, and not to the subject. */
  readonly objectJoiners: readonly (readonly string[])[];
  /** Phrases behind which, at the end, stands who does so too: "as did", «tout comme». */
  readonly likewise: readonly (readonly string[])[];
  /** Nouns of asides behind a verb: «en effet», «à son tour». */
  readonly asides: ReadonlySet<string>;
  /** Lemmas of words for how long: «año», «semana». */
  readonly spans: ReadonlySet<string>;
  /** Lemmas of verbs that report speech. */
  readonly reporting: ReadonlySet<string>;
  /** Lemmas of verbs of asking, blaming and thanking, which no thing does. */
  readonly asking: ReadonlySet<string>;
  /** The verb and the infinitive behind it that report together: «hizo saber», «a fait savoir»; null where there is none. */
  readonly lettingKnow: readonly [string, string] | null;
  /** Lemmas of verbs without objects, whose past forms are no passive participles. */
  readonly intransitive: ReadonlySet<string>;
  /** Participles that are prepositions where they open a sentence: "following". */
  readonly participlesBefore: ReadonlySet<string>;
  /** Nouns for when and in what somebody reports: «la noche», "a statement". */
  readonly settings: ReadonlySet<string>;
  /** Days and other words of time that may follow such a verb bare. */
  readonly days: ReadonlySet<string>;
  /** Longer times, and parts of a day: «la semana pasada», «la veille». */
  readonly periods: ReadonlySet<string>;
  /** Nouns for those who hold an office. */
  readonly roles: ReadonlySet<string>;
  /** Words for a state that open its name: "the Republic of Congo". */
  readonly polities: ReadonlySet<string>;
  /** Nouns for a department of state, and the preposition of their complements. */
  readonly departments: ReadonlySet<string>;
  readonly of: string;
  /** Lemmas that begin the department's field: «Affaires étrangères», "Defence". */
  readonly fields: ReadonlySet<string>;
  /** Verbs of doing whose object is a deed, and which take no infinitive beside it: "held a rally to protest". */
  readonly deeds: ReadonlySet<string>;
  /** Verbs whose object does what the infinitive behind it says: "prompted X to leave". */
  readonly steering: ReadonlySet<string>;
  /** Relation of a bare word of time. */
  readonly timeRelation: string;
  /** Verbs of giving and doing to somebody, which have an object beside whom it goes to. */
  readonly giving: ReadonlySet<string>;
  /** How a clause is tied to the verb that reports it after it: the verb on top, or beside it as parataxis. */
  readonly reportedOnTop: boolean;
}

/** One general correction of parsed trees. */
export interface Repair {
  readonly id: string;
  /** A sentence it mends, in each language it applies to. */
  readonly examples: Readonly<Partial<Record<LanguageCode, string>>>;
  /** Changes the tree where the pattern stands; the number of places changed. */
  apply(tree: Tree, words: RepairWords): number;
}
