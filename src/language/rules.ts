import type { LanguageCode } from '../model.js';
import type { BareTimeWords } from './bare-times.js';
import type { CompoundWords } from './compound-modifiers.js';
import type { PartWords } from './parted/marks.js';
import type { RepairWords } from './repairs/repair.js';
import type { PastFormWords } from './tag/past-forms.js';
import type { AccentRules } from './text/accents.js';
import type { SentenceRules } from './text/sentences.js';
import type { TokenRules } from './text/tokenizer.js';

/** The syntactic words of a multiword token. */
export interface Splitting {
  readonly words: readonly string[];
  /**
   * True where the token may also be a single word: the French «des» is a determiner or "de" and "les".
   * The model then decides with the tags.
   */
  readonly unsure: boolean;
}

/** What splitting may ask about a word: whether training knew it as a verb. */
export type IsVerb = (form: string) => boolean;

/**
 * What is particular to one language before the model takes over.
 *
 * See src/language/fr. To add a language, make a folder with the same file names, add it to languages.ts, and train
 * a model.
 */
export interface LanguageRules {
  readonly code: LanguageCode;
  readonly tokens: TokenRules;
  readonly sentences: SentenceRules;
  /** The words of a token, or null for an ordinary one; `next` is the token after it in the sentence. */
  split(token: string, isVerb: IsVerb, next?: string): Splitting | null;
  /** Names that the tagger might mistake: single words, and first words with the second words that make them names. */
  readonly names: {
    readonly single: ReadonlySet<string>;
    readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
  };
  /** The infinitive of which a form may be the present, as told of one: «presse» is of presser, "cuts" of cut. */
  presentOf(form: string): string | null;
  /** Whether a noun may follow a name bare ("Moscow talks"), so that such a form counts only where no other verb is. */
  readonly nounsAfterNames: boolean;
  /**
   * Whether a headline may open with a noun without article before a verb that looks like a noun, and which: one in the
   * singular («Gobierno denuncia acuerdo»), or in the plural ("Farmers block road"); null where it has an article.
   */
  readonly bareSubject: 'singular' | 'plural' | null;
  /** Words that share their forms with verbs which are only reflexive, or hardly used: «rebelle», «victime»; null where there are none. */
  readonly notVerbAlone: { readonly forms: RegExp; readonly reflexive: RegExp } | null;
  /** Adjectives with the forms of verbs that tell where a noun is («l'agence présente au Népal»), and what follows them. */
  readonly placedAdjective: { readonly forms: RegExp; readonly next: RegExp } | null;
  /**
   * How participles end that are nouns behind an article and adjectives between a noun and a name, and those that are
   * adjectives behind any noun, and the auxiliary that owns what stands behind it; null where a verb may follow its noun
   * or object bare.
   */
  readonly attributes: { readonly participle: RegExp; readonly alone: RegExp; readonly having: RegExp } | null;
  /** Endings of participles, which are adjectives as often as verbs. */
  readonly participle: RegExp;
  /** The auxiliaries of the perfect and of the passive, where participles beside them pass for nouns and adjectives. */
  readonly auxiliaries: { readonly perfect: RegExp; readonly passive: RegExp } | null;
  /** Endings that no verb has but participles, and those of adverbs, for words that training never saw. */
  readonly notVerb: RegExp | null;
  /** Endings of finite verbs that hardly a noun has: «bombardeó». */
  readonly finite: RegExp | null;
  readonly adverb: RegExp | null;
  readonly bareTimes: BareTimeWords;
  /** Attributes whose hyphen is a word of its own; null where a hyphen stays within its word. */
  readonly compoundModifiers: CompoundWords | null;
  /**
   * Endings of infinitives, the prepositions before them and the pronouns that may come between: «de les refouler»; null
   * where a word says what is one.
   */
  readonly infinitive: { readonly ending: RegExp; readonly opener: RegExp; readonly between: RegExp } | null;
  /** Numbers in letters that are hardly anything else: «soixante-dix», "forty". */
  readonly numerals: RegExp;
  /** Adjectives before a word for people that is said to be so: «presuntos guerrilleros», «des présumés rebelles». */
  readonly hedges: RegExp;
  /** What stands before a noun for what somebody was, a word of its own: «ex ministro». */
  readonly former: RegExp;
  /** What opens a sentence as an article before an adjective in the plural: «De violents combats»; null where nothing does. */
  readonly partitive: RegExp | null;
  /** How a present participle ends that taggers may call an adjective; null where none do. */
  readonly presentParticiple: RegExp | null;
  /** The word before an infinitive, where there is one: "to". */
  readonly infinitiveMark: string | null;
  /** Words that an infinitive with its mark follows, hardly a noun: "plans to resume"; null where there is no mark. */
  readonly infinitiveTakers: RegExp | null;
  /** Verbs that an infinitive or a noun may follow, and nouns that only a noun before them makes sense with: "agreed to trade talks". */
  readonly agreeing: { readonly verb: RegExp; readonly noun: RegExp } | null;
  /** Verbs whose object is to do what the infinitive behind it says: "urged Chad to"; null where there is no mark. */
  readonly asking: RegExp | null;
  /** Words that tell which of several times, behind an article: "the next day"; null where nothing needs them. */
  readonly timeAttributes: RegExp | null;
  /** Words for wanting, after which "that" opens a clause with a bare verb; null where such verbs have forms of their own. */
  readonly wanting: RegExp | null;
  /** Pronouns that are subjects before a present that may pass for a noun; null where the forms differ. */
  readonly subjects: RegExp | null;
  /** The little words that make a verb of the word before them after that mark: "to hand over"; null where there are none. */
  readonly particle: RegExp | null;
  /** What follows a bare plural that opens a sentence: a plural verb, "of"; null where nouns have articles there. */
  readonly afterPlural: RegExp | null;
  /**
   * Pronouns before or behind a verb that have the forms of articles, and the verb forms that they follow; null where
   * none do, or the tagger knows.
   */
  readonly clitics: { readonly forms: RegExp; readonly infinite: RegExp } | null;
  /** How it is written without its accents; null where that is not told apart. */
  readonly accents: AccentRules | null;
  /** What tells a past tense from a participle of the same form; null where the forms differ. */
  readonly pastForms: PastFormWords | null;
  /** What tells the parts of long sentences that are parsed for themselves; null where whole sentences are parsed. */
  readonly parts: PartWords | null;
  /** The words that the repairs after the parser look for. */
  readonly repairWords: RepairWords;
}
