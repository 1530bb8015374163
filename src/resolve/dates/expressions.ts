import type { EventDate, Sentence, Word } from '../../model.js';
import type { LanguageWords } from '../lexicon/language-words.js';
import {
  calendarUnit,
  dayDate,
  isoDay,
  monthDate,
  shifted,
  type Unit,
  weekdayNear,
  weekendNear,
  yearDate,
} from './calendar.js';

/** A stretch of words that says when. */
export interface DateExpression {
  readonly from: number;
  /** The last word. */
  readonly to: number;
  readonly value: EventDate;
}

/** A length of time: «une semaine», "three days". */
export interface Duration {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly unit: Unit;
}

/** Reads the temporal expressions of a sentence against the day of publication. */
export class ExpressionReader {
  constructor(
    private readonly words: LanguageWords,
    private readonly published: string | null,
  ) {}

  all(sentence: Sentence): DateExpression[] {
    const found: DateExpression[] = [];
    for (let i = 0; i < sentence.words.length; ) {
      const one = this.at(sentence.words, i);
      if (one) found.push(one);
      i = one ? one.to + 1 : i + 1;
    }
    return found;
  }

  private at(words: readonly Word[], i: number): DateExpression | null {
    return (
      this.dayAndMonth(words, i) ??
      this.weekday(words, i) ??
      this.month(words, i) ??
      this.deictic(words, i) ??
      this.ago(words, i) ??
      this.unit(words, i) ??
      this.year(words, i)
    );
  }

  private is(of: string, word: Word | undefined): boolean {
    return word !== undefined && this.words.dates.has(of, word.form);
  }

  private value(prefix: string, word: Word | undefined): string | null {
    // "Sept." is as good as "Sept".
    return word ? this.words.dates.value(prefix, word.form.replace(/\.$/, '')) : null;
  }

  /** A month's number; English names of months must begin with a capital and be no verbs ("may", "march"). */
  private monthOf(word: Word | undefined): number | null {
    const value = this.value('month:', word);
    if (value === null || !word) return null;
    if (this.words.language === 'en' && (!/^\p{Lu}/u.test(word.form) || word.upos === 'VERB' || word.upos === 'AUX'))
      return null;
    return Number(value);
  }

  private dayOf(word: Word | undefined): number | null {
    if (!word) return null;
    if (this.is('first', word)) return 1;
    const digits = /^(\d{1,2})(st|nd|rd|th|er)?$/.exec(word.form)?.[1];
    return digits && Number(digits) >= 1 && Number(digits) <= 31 ? Number(digits) : null;
  }

  private yearOf(word: Word | undefined): number | null {
    return word && /^(1[89]|20)\d\d$/.test(word.form) ? Number(word.form) : null;
  }

  /** The place of the next word that is no "of", comma or article. */
  private skip(words: readonly Word[], i: number, ...forms: string[]): number {
    let at = i;
    while (words[at] && (this.is('of', words[at]) || forms.includes(words[at]!.form.toLowerCase()))) at++;
    return at;
  }

  /** «5 mars 2024», "March 5, 2024", «5 de marzo de 2024». */
  private dayAndMonth(words: readonly Word[], i: number): DateExpression | null {
    const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words[i]!.form);
    const written = iso && isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (written) return { from: i, to: i, value: dayDate(written) };
    let day = this.dayOf(words[i]);
    let month: number | null = null;
    let last = i;
    if (day !== null) {
      last = this.skip(words, i + 1);
      month = this.monthOf(words[last]);
    } else {
      month = this.monthOf(words[i]);
      day = month === null ? null : this.dayOf(words[i + 1]);
      last = i + 1;
    }
    if (day === null || month === null) return null;
    const at = this.skip(words, last + 1, ',', 'el');
    const year = this.yearOf(words[at]);
    if (year !== null) {
      const exact = isoDay(year, month, day);
      return exact ? { from: i, to: at, value: dayDate(exact) } : null;
    }
    const near = this.latest((y) => isoDay(y, month, day), isFuture(words, i));
    return near ? { from: i, to: last, value: dayDate(near) } : null;
  }

  /** The latest day of that name not after publication; the next one in a sentence about the future. */
  private latest(make: (year: number) => string | null, future: boolean): string | null {
    if (!this.published) return null;
    const year = Number(this.published.slice(0, 4));
    const days = [year - 1, year, year + 1].map(make).filter((d): d is string => d !== null);
    if (future) return days.find((d) => d >= this.published!) ?? null;
    // A day or two ahead of publication is this year's: papers are dated a day late as often as early.
    return days.filter((d) => d <= this.published!).at(-1) ?? null;
  }

  private weekday(words: readonly Word[], i: number): DateExpression | null {
    const number = this.value('weekday:', words[i]);
    if (number === null || !this.published) return null;
    const [before, after] = [words[i - 1], words[i + 1]];
    const last = this.is('last', before) || this.is('last', after);
    const next = this.is('next', before) || this.is('next', after);
    const direction = next || (!last && isFuture(words, i)) ? 'future' : last ? 'before' : 'past';
    const to = this.is('last', after) || this.is('next', after) ? i + 1 : i;
    // «mardi 5 mars»: the day of the month says it.
    if (this.dayOf(words[to + 1]) !== null) return null;
    return { from: i, to, value: dayDate(weekdayNear(this.published, Number(number), direction)) };
  }

  /** «En novembre», "in May 2023", «noviembre pasado». */
  private month(words: readonly Word[], i: number): DateExpression | null {
    const month = this.monthOf(words[i]);
    if (month === null) return null;
    const at = this.skip(words, i + 1);
    const year = this.yearOf(words[at]);
    if (year !== null) return { from: i, to: at, value: monthDate(year, month) };
    const first = this.latest((y) => isoDay(y, month, 1), isFuture(words, i) || this.is('next', words[i + 1]));
    return first ? { from: i, to: i, value: monthDate(Number(first.slice(0, 4)), month) } : null;
  }

  private deictic(words: readonly Word[], i: number): DateExpression | null {
    if (!this.published) return null;
    const word = words[i];
    const weekend = this.is('weekend', word) ? 1 : this.phrase('weekend', words, i);
    if (weekend > 0) return { from: i, to: i + weekend - 1, value: weekendNear(this.published, isFuture(words, i)) };
    // «mañana» is also the morning: only as an adverb.
    const tomorrow = this.is('tomorrow', word) && (word!.upos === 'ADV' || this.words.language === 'en');
    const deictics = [
      [0, this.is('today', word)],
      [-1, this.is('yesterday', word)],
      [-2, this.is('before-yesterday', word)],
      [1, tomorrow],
    ] as const;
    const offset = deictics.find(([, holds]) => holds)?.[0] ?? null;
    return offset === null ? null : { from: i, to: i, value: calendarUnit(this.published, offset, 'day') };
  }

  /** How many words a form of several words takes from a word on; 0 where none begins there. */
  private phrase(of: string, words: readonly Word[], i: number): number {
    const fits = (form: readonly string[]) => form.every((w, k) => words[i + k]?.form.toLowerCase() === w);
    return this.words.dates.phrases.find((p) => p.of === of && fits(p.words))?.words.length ?? 0;
  }

  /** «il y a trois jours», "two weeks ago", «hace un mes». */
  private ago(words: readonly Word[], i: number): DateExpression | null {
    if (!this.published) return null;
    const lead = this.phrase('ago-before', words, i) || (this.is('ago-before', words[i]) ? 1 : 0);
    const length = this.duration(words, i + lead);
    if (!length) return null;
    if (lead > 0) return { from: i, to: length.to, value: shifted(this.published, -length.amount, length.unit) };
    if (this.is('ago-after', words[length.to + 1]))
      return { from: i, to: length.to + 1, value: shifted(this.published, -length.amount, length.unit) };
    return null;
  }

  /** A number and a unit from a word on. */
  duration(words: readonly Word[], i: number): Duration | null {
    const number = this.value('number:', words[i]) ?? (/^\d{1,3}$/.test(words[i]?.form ?? '') ? words[i]!.form : null);
    const unit = this.value('unit:', words[i + 1]);
    return number !== null && unit !== null ? { from: i, to: i + 1, amount: Number(number), unit: unit as Unit } : null;
  }

  /** «la semaine dernière», "last week", «este año». */
  private unit(words: readonly Word[], i: number): DateExpression | null {
    const unit = this.value('unit:', words[i]);
    if (unit === null || !this.published) return null;
    const [before, after] = [words[i - 1], words[i + 1]];
    for (const [of, offset] of [
      ['last', -1],
      ['next', 1],
    ] as const) {
      if (this.is(of, after) && words[i]!.feats.Number !== 'Plur')
        return { from: i, to: i + 1, value: calendarUnit(this.published, offset, unit as Unit) };
      if (this.is(of, before) && words[i]!.feats.Number !== 'Plur')
        return { from: i - 1, to: i, value: calendarUnit(this.published, offset, unit as Unit) };
    }
    if (this.is('this', before) && unit !== 'day')
      return { from: i - 1, to: i, value: calendarUnit(this.published, 0, unit as Unit) };
    return null;
  }

  private year(words: readonly Word[], i: number): DateExpression | null {
    const year = this.yearOf(words[i]);
    return year !== null && this.is('in-year', words[i - 1]) ? { from: i, to: i, value: yearDate(year) } : null;
  }
}

/** True where the clause around a word is about the future. */
function isFuture(words: readonly Word[], i: number): boolean {
  let at = words[i]!;
  while (at.head >= 0 && at.upos !== 'VERB' && at.upos !== 'AUX') at = words[at.head]!;
  return (
    at.feats.Tense === 'Fut' ||
    words.some((w) => w.head === at.index && (w.feats.Tense === 'Fut' || /^(will|shall)$/i.test(w.form)))
  );
}
