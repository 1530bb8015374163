import type { Lexicon } from '../tag/lexicon.js';
import type { VerbForms } from '../verbs/verb-forms.js';
import type { PeopleWords } from './people-words.js';

/** A line of fewer words in capitals may be a name or a list of acronyms. */
const LEAST_WORDS = 4;
/** Of the words of a headline in capitals, those that must be: «EL PAPA Francisco» is none. */
const LEAST_SHARE = 0.9;
/** An unknown word up to this length is taken for an acronym. */
const LONGEST_ACRONYM = 4;

/** Titles of office have a capital before names, so small letters are taken where training saw them a third as often. */
const SMALL_WEIGHT = 3;

/** Letters of an ending that tells names from other words, from so many words on, with so few names among them. */
const ENDING = 3;
const FEWEST = 12;
const RARE = 0.12;

const WORD = /^\p{L}[\p{L}\p{M}'’-]+$/u;
const isCapitals = (form: string): boolean => form === form.toUpperCase() && form !== form.toLowerCase();
const titled = (lower: string): string =>
  lower.replace(/(^|[-’'])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/**
 * Gives the words of a headline in capitals back their small letters: "TURKEY RECALLS ITS AMBASSADOR".
 *
 * Each word is written as training saw it most often, so that names keep their capital and acronyms stay. Only for
 * analysis: offsets and quotes are those of the text, since small letters take the same room.
 */
export class Recaser {
  /** How often words in small letters and names end so; gathered when a headline first needs it. */
  private seenEndings: Map<string, { small: number; names: number }> | undefined;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly verbs: VerbForms,
    private readonly people: PeopleWords,
    /** Writes a word in small letters with its accents, where capitals go without. */
    private readonly accented: (form: string, before: string) => string,
  ) {}

  /** True where a sentence is written in capitals throughout. */
  isCapitals(surfaces: readonly string[]): boolean {
    const words = surfaces.filter((form) => WORD.test(form));
    const capitals = words.filter(isCapitals).length;
    return capitals >= LEAST_WORDS && capitals >= LEAST_SHARE * words.length;
  }

  /** The words of a sentence in capitals as they would stand in running text. */
  recase(surfaces: readonly string[]): string[] {
    const recased: string[] = [];
    surfaces.forEach((form, i) => {
      const written = isCapitals(form) ? this.word(form, recased[i - 1] ?? '') : form;
      // Another length would move every offset behind it (the Turkish İ).
      recased.push(written.length === form.length ? written : form);
    });
    const first = recased[0];
    if (first !== undefined) recased[0] = first.charAt(0).toUpperCase() + first.slice(1);
    return recased;
  }

  private word(form: string, before: string): string {
    const lower = form.toLowerCase();
    const small = this.accented(lower, before);
    const shapes = [small, this.accented(titled(lower), before), form];
    const counts = shapes.map((shape, i) => this.lexicon.count(shape) * (i === 0 ? SMALL_WEIGHT : 1));
    const most = Math.max(...counts);
    if (most > 0) return shapes[counts.indexOf(most)]!;
    if (this.verbs.lemma(small) !== null) return small;
    const people = this.people.small.get(lower);
    if (people !== undefined) return people;
    if (this.endsSmall(lower)) return small;
    return form.length <= LONGEST_ACRONYM ? form : titled(lower);
  }

  /** True where words with such an ending are hardly ever names: "-tion", «-ido». */
  private endsSmall(lower: string): boolean {
    const ending = this.endings().get(lower.slice(-ENDING));
    return (
      lower.length > ENDING && ending !== undefined && ending.small >= FEWEST && ending.names <= RARE * ending.small
    );
  }

  private endings(): ReadonlyMap<string, { small: number; names: number }> {
    if (this.seenEndings) return this.seenEndings;
    this.seenEndings = new Map();
    for (const form of this.lexicon.forms()) {
      const key = form.slice(-ENDING).toLowerCase();
      const seen = this.seenEndings.get(key) ?? { small: 0, names: 0 };
      this.seenEndings.set(key, seen);
      if (form === form.toLowerCase()) seen.small++;
      else if (this.lexicon.count(form.toLowerCase()) === 0) seen.names++;
    }
    return this.seenEndings;
  }
}
