import type { Word } from '../../model.js';
import type { ClassPhrase, LanguageWords } from '../lexicon/language-words.js';
import { fold } from '../names/fold.js';
import type { Unit } from './calendar.js';

/** A length of time: «une semaine», "three days". */
export interface Duration {
  readonly from: number;
  /** The last word. */
  readonly to: number;
  readonly amount: number;
  readonly unit: Unit;
}

/** A reader of one sentence's words by the classes of lexicon/<language>/dates.tsv. */
export class DateWords {
  /** The words folded, and their classes: each is asked for dozens of times. */
  private readonly folded: readonly string[];
  private readonly classes: readonly ReadonlySet<string>[];
  /** The forms of several words that may begin at each word. */
  private readonly phrases: readonly (readonly ClassPhrase[])[];
  private readonly months: (number | null | undefined)[] = [];

  constructor(
    private readonly lexicon: LanguageWords,
    readonly words: readonly Word[],
  ) {
    this.folded = words.map((word) => fold(word.form));
    this.phrases = this.folded.map((form) => lexicon.dates.phrasesFrom(form));
    // "Sept." is as good as "Sept".
    this.classes = this.folded.map((form) => lexicon.dates.ofFolded(form.endsWith('.') ? form.slice(0, -1) : form));
  }

  /** False where no expression can begin. */
  mayBegin(i: number): boolean {
    return this.classes[i]!.size > 0 || /\d|^mi?d?-/.test(this.folded[i]!) || this.phrases[i]!.length > 0;
  }

  word(i: number): Word | undefined {
    return this.words[i];
  }

  /** How many words a form of a class takes from a word on; 0 where none begins there. */
  match(of: string, i: number): number {
    const fits = (form: readonly string[]) => form.every((w, k) => this.folded[i + k] === w);
    const phrase = this.phrases[i]?.find((p) => p.of === of && fits(p.words));
    return phrase ? phrase.words.length : this.is(of, i) ? 1 : 0;
  }

  /** True where one word is of a class. */
  is(of: string, i: number): boolean {
    return this.classes[i]?.has(of) ?? false;
  }

  private value(prefix: string, i: number): string | null {
    for (const of of this.classes[i] ?? []) if (of.startsWith(prefix)) return of.slice(prefix.length);
    return null;
  }

  /** Monday is 1. */
  weekday(i: number): number | null {
    const value = this.value('weekday:', i);
    return value === null ? null : Number(value);
  }

  /** A month's number, also in "mid-March"; English names must begin with a capital and be no verbs ("may", "march"). */
  month(i: number): number | null {
    const known = this.months[i];
    if (known !== undefined) return known;
    const found = this.readMonth(i);
    if (i >= 0) this.months[i] = found;
    return found;
  }

  private readMonth(i: number): number | null {
    const word = this.words[i];
    if (!word) return null;
    const name = word.form.replace(/\.$/, '').replace(/^(?:mid|mi)-/i, '');
    const value = this.lexicon.dates.value('month:', name);
    if (value === null) return null;
    const verb = word.upos === 'VERB' || word.upos === 'AUX';
    // "Theresa May said" names a person.
    const before = this.words[i - 1];
    if (word.deprel === 'flat' && before?.upos === 'PROPN' && this.weekday(i - 1) === null) return null;
    if (this.lexicon.language === 'en' && (!/^\p{Lu}/u.test(name) || verb)) return null;
    return Number(value);
  }

  /** A day of the month: "5", "5th", «1er», «premier». */
  day(i: number): number | null {
    if (this.is('first', i)) return 1;
    const digits = /^(\d{1,2})(st|nd|rd|th|er|º|°)?$/.exec(this.words[i]?.form ?? '')?.[1];
    return digits && Number(digits) >= 1 && Number(digits) <= 31 ? Number(digits) : null;
  }

  year(i: number): number | null {
    const form = this.words[i]?.form ?? '';
    return /^(1[89]|20)\d\d$/.test(form) ? Number(form) : null;
  }

  unit(i: number): Unit | null {
    return this.value('unit:', i) as Unit | null;
  }

  number(i: number): number | null {
    const word = this.value('number:', i);
    if (word !== null) return Number(word);
    const form = this.words[i]?.form ?? '';
    return /^\d{1,3}$/.test(form) ? Number(form) : null;
  }

  /** The place of the next word that is no "of" or other given form. */
  skip(i: number, ...forms: readonly string[]): number {
    let at = i;
    while (this.words[at] && (this.is('of', at) || forms.includes(this.words[at]!.form.toLowerCase()))) at++;
    return at;
  }

  /** A number and a unit from a word on. */
  duration(i: number): Duration | null {
    const amount = this.number(i);
    const at = this.words[i + 1] && this.is('of', i + 1) ? i + 2 : i + 1;
    const unit = amount === null ? null : this.unit(at);
    return amount !== null && unit !== null ? { from: i, to: at, amount, unit } : null;
  }

  /** True where the clause around a word is about the future. */
  isFuture(i: number): boolean {
    let at = this.words[i]!;
    while (at.head >= 0 && at.upos !== 'VERB' && at.upos !== 'AUX') at = this.words[at.head]!;
    const auxiliaries = this.auxiliariesOf(at);
    // «aurait été expulsé», "would have been": hearsay of what was, or what never was.
    if (auxiliaries.some(isPerfect) && auxiliaries.some(isConditional)) return false;
    return (
      at.feats.Tense === 'Fut' ||
      at.feats.Mood === 'Cnd' ||
      auxiliaries.some(
        (w) => w.feats.Tense === 'Fut' || w.feats.Mood === 'Cnd' || /^(will|shall|'ll|would)$/i.test(w.form),
      ) ||
      this.isAhead(at, auxiliaries) ||
      this.isAwaited(at, auxiliaries)
    );
  }

  /** «est attendu mardi», "is expected on Tuesday": what is awaited lies ahead. */
  private isAwaited({ index, feats }: Word, auxiliaries: readonly Word[]): boolean {
    if (feats.VerbForm !== 'Part' || !this.is('awaited', index)) return false;
    return auxiliaries.every((w) => w.feats.Tense === 'Pres' && !isPerfect(w));
  }

  /** "Is to meet", "must leave", «doit se rendre», "plans to visit", "is due to sign": an infinitive below a present. */
  private isAhead(verb: Word, auxiliaries: readonly Word[]): boolean {
    if (verb.feats.VerbForm !== 'Inf') {
      const below = this.words.find((w) => w.head === verb.index && w.deprel === 'xcomp' && w.feats.VerbForm === 'Inf');
      return verb.upos === 'ADJ' && below !== undefined && this.isAhead(below, []);
    }
    if (auxiliaries.some((w) => w.feats.VerbForm === 'Part')) return false;
    const finite = auxiliaries.filter((w) => w.feats.VerbForm === 'Fin');
    if (finite.length > 0) return finite.every((w) => w.feats.Tense !== 'Past' && w.feats.Tense !== 'Imp');
    const above = /^(xcomp|acl)/.test(verb.deprel) && verb.head >= 0 ? this.words[verb.head]! : null;
    if (above === null) return false;
    const [own, ...others] = [above, ...this.auxiliariesOf(above)].filter((w) => w.feats.VerbForm === 'Fin');
    // «a décidé de»: the present of an auxiliary of the perfect is a past.
    const isPerfect = own !== above && own !== undefined && /^aux(?!:pass)/.test(own.deprel);
    return own !== undefined && others.length === 0 && !isPerfect && own.feats.Tense === 'Pres';
  }

  private auxiliariesOf(verb: Word): Word[] {
    return this.words.filter((w) => w.head === verb.index && (w.upos === 'AUX' || /^(aux|cop)/.test(w.deprel)));
  }
}

/** The auxiliary of the perfect. */
const isPerfect = ({ lemma }: Word): boolean => ['avoir', 'haber', 'have'].includes(lemma);

const isConditional = ({ feats, form }: Word): boolean => feats.Mood === 'Cnd' || /^would$/i.test(form);
