import type { LanguageCode } from '../../model.js';
import { fold } from '../names/fold.js';
import type { Trie } from '../names/trie.js';

/** What a name in running text may be. */
export type NameValue =
  /** A state by its name or capital, or through a place in it, which never stands for its government. */
  | {
      readonly kind: 'state';
      readonly iso3: string;
      readonly via: 'name' | 'capital' | 'place';
      /** The organisation that a capital stands for where the text is not about its state: Brussels. */
      readonly seatOf?: string;
    }
  | { readonly kind: 'demonym'; readonly iso3: string }
  /** A people that is not that of a state; `iso3` where it lives in one alone. */
  | { readonly kind: 'people'; readonly iso3: string | null }
  /** By its English name. */
  | { readonly kind: 'sea'; readonly name: string }
  /** `iso3` begins its code: the state that it is of or in, or no state's. */
  | { readonly kind: 'organisation'; readonly id: string; readonly iso3: string }
  | { readonly kind: 'body'; readonly iso3: string; readonly body: string }
  | { readonly kind: 'guard'; readonly code: string | null; readonly name: string };

/** What a common noun may be. */
export type NounValue =
  | { readonly kind: 'title'; readonly office: string; readonly implied: string | null; readonly former: boolean }
  | { readonly kind: 'bodyNoun'; readonly body: string }
  | {
      readonly kind: 'agent';
      readonly role: string;
      readonly person: boolean;
      /** The states that a noun for one may stand for, such as those that are kingdoms; not there where it may be any. */
      readonly states?: ReadonlySet<string>;
    };

/** One reading of a name that several share; `iso3` null is "no actor". */
export interface Candidate {
  readonly iso3: string | null;
  readonly byDefault: boolean;
  readonly cues: readonly string[];
  /** The time in which the name is this one's where no cue speaks for another; empty where it never was so. */
  readonly from: string;
  readonly to: string;
}

/** The words of one language for actors, references, places and dates. */
export interface LanguageWords {
  readonly language: LanguageCode;
  readonly names: Trie<NameValue>;
  readonly nouns: Trie<NounValue>;
  readonly ambiguous: ReadonlyMap<string, readonly Candidate[]>;
  readonly references: WordClasses;
  readonly locatives: WordClasses;
  readonly dates: WordClasses;
}

/** A form of several words, folded, with its class. */
export interface ClassPhrase {
  readonly words: readonly string[];
  readonly of: string;
}

const none: ReadonlySet<string> = new Set();
const nothing: readonly ClassPhrase[] = Object.freeze([]);

/** Words by class, both ways. */
export class WordClasses {
  private readonly classes = new Map<string, Set<string>>();
  private readonly sets = new Map<string, Set<string>>();
  /** Forms of several words by their first, the longest first. */
  private readonly byFirst = new Map<string, ClassPhrase[]>();

  constructor(entries: readonly { readonly class: string; readonly forms: readonly string[] }[]) {
    const phrases: ClassPhrase[] = [];
    for (const entry of entries) {
      for (const form of entry.forms) {
        const folded = fold(form);
        if (/\s/.test(folded)) phrases.push({ words: folded.split(/\s+/), of: entry.class });
        this.classes.set(folded, (this.classes.get(folded) ?? new Set()).add(entry.class));
        this.sets.set(entry.class, (this.sets.get(entry.class) ?? new Set()).add(folded));
      }
    }
    for (const phrase of phrases.sort((a, b) => b.words.length - a.words.length))
      this.byFirst.set(phrase.words[0]!, [...(this.byFirst.get(phrase.words[0]!) ?? []), phrase]);
  }

  /** True where a form or lemma is of a class. */
  has(of: string, ...forms: readonly string[]): boolean {
    const set = this.sets.get(of);
    return set !== undefined && forms.some((form) => set.has(fold(form)));
  }

  /** The classes of a form. */
  of(form: string): ReadonlySet<string> {
    return this.ofFolded(fold(form));
  }

  /** The classes of a form that is folded already. */
  ofFolded(folded: string): ReadonlySet<string> {
    return this.classes.get(folded) ?? none;
  }

  /** The forms of several words that begin with a folded word, the longest first. */
  phrasesFrom(folded: string): readonly ClassPhrase[] {
    return this.byFirst.get(folded) ?? nothing;
  }

  /** The first class of a form that begins with a prefix, without it: "month:" of "mai" is "5". */
  value(prefix: string, ...forms: readonly string[]): string | null {
    for (const form of forms) {
      for (const of of this.of(form)) if (of.startsWith(prefix)) return of.slice(prefix.length);
    }
    return null;
  }
}
