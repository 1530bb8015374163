import type { LanguageCode } from '../../model.js';
import { fold } from '../names/fold.js';
import type { Trie } from '../names/trie.js';

/** What a name in running text may be. */
export type NameValue =
  /** A state by its name or capital, or through a place in it, which never stands for its government. */
  | { readonly kind: 'state'; readonly iso3: string; readonly via: 'name' | 'capital' | 'place' }
  | { readonly kind: 'demonym'; readonly iso3: string }
  /** A people that is not that of a state; `iso3` where it lives in one alone. */
  | { readonly kind: 'people'; readonly iso3: string | null }
  /** By its English name. */
  | { readonly kind: 'sea'; readonly name: string }
  | { readonly kind: 'organisation'; readonly id: string }
  | { readonly kind: 'body'; readonly iso3: string; readonly body: string }
  | { readonly kind: 'guard'; readonly code: string | null; readonly name: string };

/** What a common noun may be. */
export type NounValue =
  | { readonly kind: 'title'; readonly office: string; readonly implied: string | null; readonly former: boolean }
  | { readonly kind: 'bodyNoun'; readonly body: string }
  | { readonly kind: 'agent'; readonly role: string; readonly person: boolean };

/** One reading of a name that several share; `iso3` null is "no actor". */
export interface Candidate {
  readonly iso3: string | null;
  readonly byDefault: boolean;
  readonly cues: readonly string[];
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

/** Words by class, both ways. */
export class WordClasses {
  private readonly classes = new Map<string, Set<string>>();
  private readonly sets = new Map<string, Set<string>>();
  /** Forms of several words, longest first. */
  readonly phrases: readonly { readonly words: readonly string[]; readonly of: string }[];

  constructor(entries: readonly { readonly class: string; readonly forms: readonly string[] }[]) {
    const phrases: { words: readonly string[]; of: string }[] = [];
    for (const entry of entries) {
      for (const form of entry.forms) {
        const folded = fold(form);
        if (/\s/.test(folded)) phrases.push({ words: folded.split(/\s+/), of: entry.class });
        this.classes.set(folded, (this.classes.get(folded) ?? new Set()).add(entry.class));
        this.sets.set(entry.class, (this.sets.get(entry.class) ?? new Set()).add(folded));
      }
    }
    this.phrases = phrases.sort((a, b) => b.words.length - a.words.length);
  }

  /** True where a form or lemma is of a class. */
  has(of: string, ...forms: readonly string[]): boolean {
    const set = this.sets.get(of);
    return set !== undefined && forms.some((form) => set.has(fold(form)));
  }

  /** The classes of a form. */
  of(form: string): ReadonlySet<string> {
    return this.classes.get(fold(form)) ?? new Set();
  }

  /** The first class of a form that begins with a prefix, without it: "month:" of "mai" is "5". */
  value(prefix: string, ...forms: readonly string[]): string | null {
    for (const form of forms) {
      for (const of of this.of(form)) if (of.startsWith(prefix)) return of.slice(prefix.length);
    }
    return null;
  }
}
