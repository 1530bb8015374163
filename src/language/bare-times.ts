import { type Draft, takeOver } from './draft.js';
import { ADP, ADV, AUX, DET, NUM, PUNCT, VERB } from './tag/upos.js';

/** The words of one language that stand bare as times, and what beside them shows that they do not. */
export interface BareTimeWords {
  readonly days: ReadonlySet<string>;
  /** Parts of a day that follow one: "Monday night". */
  readonly parts: ReadonlySet<string>;
  /** Weekdays that stand with an article and no preposition, «el martes», «este lunes pasado»; empty where none do. */
  readonly articled: {
    readonly articles: ReadonlySet<string>;
    readonly days: ReadonlySet<string>;
    readonly adjectives: ReadonlySet<string>;
  };
  /** Adverbs before a day, with or without its preposition: "late on Monday"; null where there are none. */
  readonly leads: { readonly adverbs: ReadonlySet<string>; readonly preposition: string } | null;
  /** Nouns behind a preposition that only link what is told: "and in turn expelled"; null where they do no harm. */
  readonly links: {
    readonly preposition: string;
    readonly nouns: ReadonlySet<string>;
    /** Words behind that say to what, and make a part of the clause of it: "in response to". */
    readonly notBefore: ReadonlySet<string>;
  } | null;
  /** Words for all of the subjects between an auxiliary and its participle: "have each sent"; null where they do no harm. */
  readonly floating: {
    readonly auxiliaries: ReadonlySet<string>;
    readonly words: ReadonlySet<string>;
    readonly participle: RegExp;
  } | null;
  /** Months, which may follow a day between commas: «, lundi 8 juin,». */
  readonly months: ReadonlySet<string>;
  /** Words before a day that make it part of a phrase: "on Monday", «le lundi». */
  readonly before: ReadonlySet<string>;
  /** Words after it that do: "today's", «lundi dernier». */
  readonly after: ReadonlySet<string>;
}

/** The numbers of the relations by which words of time hang on their verb, and on their day. */
export interface TimeRelations {
  readonly time: number;
  readonly adverb: number;
  readonly article: number;
  readonly preposition: number;
  readonly adjective: number;
  readonly number: number;
  readonly month: number;
  readonly punctuation: number;
}

const isWord = (form: string | undefined): form is string => form !== undefined && /^\p{L}/u.test(form);

/**
 * Takes bare words of time out of a sentence before it is tagged and parsed, and puts them back under their verb.
 *
 * News has them anywhere between a subject and its verb or a verb and its object ("The minister Monday rejected",
 * «a signé mardi un accord»), where treebanks hardly have them and parsers take them for subjects and objects.
 */
export class BareTimes {
  constructor(private readonly words: BareTimeWords) {}

  /** The places of such words, in order. */
  find(forms: readonly string[]): number[] {
    const found: number[] = [];
    for (let i = 1; i < forms.length - 1; i++) {
      const last = this.lastOf(forms, i);
      if (last === null) continue;
      const isBare =
        this.isLink(forms, i) || this.isFloating(forms, i)
          ? isWord(forms[i - 1]) && isWord(forms[last + 1])
          : this.isBare(forms[i - 1], forms[last + 1]);
      const [from, to] = isBare ? [i, last] : this.enclosed(forms, i, last);
      for (let at = Math.max(from, (found.at(-1) ?? 0) + 1); at <= to; at++) found.push(at);
    }
    return found;
  }

  private isFloating(forms: readonly string[], at: number): boolean {
    const { floating } = this.words;
    if (floating === null || !floating.words.has(forms[at]!) || !floating.auxiliaries.has(forms[at - 1]!)) return false;
    return floating.participle.test(forms[at + 1] ?? '');
  }

  /** "In turn", and not "in response to". */
  private isLink(forms: readonly string[], at: number): boolean {
    const { links } = this.words;
    if (links === null || forms[at] !== links.preposition || !links.nouns.has(forms[at + 1] ?? '')) return false;
    return !links.notBefore.has(forms[at + 2] ?? '');
  }

  /**
   * A time between commas that cut a clause in two, with them: «ont rejeté, mardi, le plan». The second stays where it
   * closes something else; an empty range where none encloses it.
   */
  private enclosed(forms: readonly string[], first: number, last: number): [number, number] {
    let end = last;
    while (/^\d{1,4}$/.test(forms[end + 1] ?? '') || this.words.months.has(forms[end + 1]?.toLowerCase() ?? '')) end++;
    if (first < 2 || forms[first - 1] !== ',' || forms[end + 1] !== ',' || end + 2 >= forms.length) return [0, -1];
    const before = forms.slice(0, first - 1).filter((form) => form === ',').length;
    return [first - 1, before % 2 === 0 ? end + 1 : end];
  }

  /** The last word of a time that begins at a word; null where none does. */
  private lastOf(forms: readonly string[], at: number): number | null {
    const { days, parts, articled, leads } = this.words;
    const isIn = (set: ReadonlySet<string>, i: number) => set.has(forms[i]?.toLowerCase() ?? '');
    if (this.isLink(forms, at)) return at + 1;
    if (this.isFloating(forms, at)) return at;
    if (leads && isIn(leads.adverbs, at)) {
      const day = forms[at + 1] === leads.preposition ? at + 2 : at + 1;
      return isIn(days, day) ? (isIn(parts, day + 1) ? day + 1 : day) : null;
    }
    if (isIn(days, at)) return isIn(parts, at + 1) ? at + 1 : this.dateFrom(forms, at);
    if (!isIn(articled.articles, at)) return null;
    const day = isIn(articled.adjectives, at + 1) ? at + 2 : at + 1;
    if (!isIn(articled.days, day)) return null;
    return isIn(articled.adjectives, day + 1) ? day + 1 : this.dateFrom(forms, day);
  }

  /** The last word of the date that a weekday opens, «lundi 8 juin 2020»; the weekday itself where none follows. */
  private dateFrom(forms: readonly string[], day: number): number {
    const month = day + 2;
    if (!/^\d{1,2}(?:er)?$/.test(forms[day + 1] ?? '') || !this.words.months.has(forms[month]?.toLowerCase() ?? ''))
      return day;
    return /^\d{4}$/.test(forms[month + 1] ?? '') ? month + 1 : month;
  }

  private isBare(before: string | undefined, after: string | undefined): boolean {
    if (!isWord(before) || this.words.before.has(before.toLowerCase())) return false;
    return after === '.' || (isWord(after) && !this.words.after.has(after.toLowerCase()));
  }

  /**
   * Copies the rest, worked out without the times, into the whole sentence, and hangs each time on its verb; the times
   * keep the tags they have.
   */
  restore(whole: Draft, rest: Draft, times: readonly number[], relations: TimeRelations): void {
    const places: number[] = [];
    for (let i = 0; i < whole.length; i++) if (!times.includes(i)) places.push(i);
    takeOver(whole, rest, places);
    for (const at of times) {
      const day = this.dayOf(whole, times, at);
      if (day !== null) {
        whole.heads[at] = day;
        whole.labels[at] = relationToDay(whole, at, this.words.months, relations);
        continue;
      }
      whole.labels[at] = whole.tags[at] === ADV ? relations.adverb : relations.time;
      whole.heads[at] =
        places[
          verbNear(
            rest,
            places.findLastIndex((place) => place < at),
          )
        ]!;
    }
  }

  /** The weekday that an article or adjective beside it belongs to; null for a word of time by itself. */
  private dayOf(draft: Draft, times: readonly number[], at: number): number | null {
    const { articles, days, adjectives } = this.words.articled;
    const form = draft.forms[at]!.toLowerCase();
    const isTime = (i: number) => times.includes(i);
    const isDate = /^\d/.test(form) || form === ',' || this.words.months.has(form);
    if (isDate) {
      const isDay = (i: number) =>
        isTime(i) && [this.words.days, days].some((set) => set.has(draft.forms[i]!.toLowerCase()));
      return [at + 1, at + 2, at - 1, at - 2, at - 3, at - 4, at - 5].find(isDay) ?? null;
    }
    if (form === this.words.leads?.preposition || (form === this.words.links?.preposition && isTime(at + 1)))
      return at + 1;
    if (!articles.has(form) && !adjectives.has(form)) return null;
    const near = [at + 1, at - 1, at + 2].find((i) => isTime(i) && days.has(draft.forms[i]!.toLowerCase()));
    return near ?? null;
  }
}

function relationToDay(draft: Draft, at: number, months: ReadonlySet<string>, relations: TimeRelations): number {
  if (draft.tags[at] === PUNCT) return relations.punctuation;
  if (draft.tags[at] === ADP) return relations.preposition;
  if (draft.tags[at] === NUM) return relations.number;
  if (months.has(draft.forms[at]!.toLowerCase())) return relations.month;
  return draft.tags[at] === DET ? relations.article : relations.adjective;
}

/** The verb that a time after a word belongs to: that word, the next one, or the nearest above. */
function verbNear(rest: Draft, before: number): number {
  if (rest.tags[before] === VERB) return before;
  if (rest.tags[before + 1] === VERB) return before + 1;
  if (rest.tags[before] === AUX || rest.tags[before + 1] === AUX) {
    const auxiliary = rest.tags[before] === AUX ? before : before + 1;
    return rest.heads[auxiliary]! >= 0 ? rest.heads[auxiliary]! : auxiliary;
  }
  for (let at = before, steps = 0; at >= 0 && steps < rest.length; at = rest.heads[at]!, steps++)
    if (rest.tags[at] === VERB) return at;
  return rest.heads.indexOf(-1);
}
