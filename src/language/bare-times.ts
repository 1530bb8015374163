import type { Draft } from './draft.js';
import { uposNumber } from './tag/upos.js';

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
  /** Words before a day that make it part of a phrase: "on Monday", «le lundi». */
  readonly before: ReadonlySet<string>;
  /** Words after it that do: "today's", «lundi dernier». */
  readonly after: ReadonlySet<string>;
}

const VERB = uposNumber('VERB');
const AUX = uposNumber('AUX');
const ADV = uposNumber('ADV');
const DET = uposNumber('DET');
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
      if (last === null || !this.isBare(forms[i - 1], forms[last + 1])) continue;
      for (let at = i; at <= last; at++) found.push(at);
    }
    return found;
  }

  /** The last word of a time that begins at a word; null where none does. */
  private lastOf(forms: readonly string[], at: number): number | null {
    const { days, parts, articled } = this.words;
    const isIn = (set: ReadonlySet<string>, i: number) => set.has(forms[i]?.toLowerCase() ?? '');
    if (isIn(days, at)) return isIn(parts, at + 1) ? at + 1 : at;
    if (!isIn(articled.articles, at)) return null;
    const day = isIn(articled.adjectives, at + 1) ? at + 2 : at + 1;
    if (!isIn(articled.days, day)) return null;
    return isIn(articled.adjectives, day + 1) ? day + 1 : day;
  }

  private isBare(before: string | undefined, after: string | undefined): boolean {
    if (!isWord(before) || this.words.before.has(before.toLowerCase())) return false;
    return after === '.' || (isWord(after) && !this.words.after.has(after.toLowerCase()));
  }

  /**
   * Copies the rest, worked out without the times, into the whole sentence, and hangs each time on its verb; the times
   * keep the tags they have.
   */
  restore(
    whole: Draft,
    rest: Draft,
    times: readonly number[],
    relations: { readonly time: number; readonly adverb: number; readonly article: number; readonly adjective: number },
  ): void {
    const places: number[] = [];
    for (let i = 0; i < whole.length; i++) if (!times.includes(i)) places.push(i);
    places.forEach((at, i) => {
      whole.tags[at] = rest.tags[i]!;
      whole.feats[at] = rest.feats[i]!;
      whole.lemmas[at] = rest.lemmas[i]!;
      whole.labels[at] = rest.labels[i]!;
      whole.heads[at] = rest.heads[i]! < 0 ? -1 : places[rest.heads[i]!]!;
    });
    for (const at of times) {
      const day = this.dayOf(whole, times, at);
      if (day !== null) {
        whole.heads[at] = day;
        whole.labels[at] = whole.tags[at] === DET ? relations.article : relations.adjective;
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
    if (!articles.has(form) && !adjectives.has(form)) return null;
    const near = [at + 1, at - 1, at + 2].find((i) => times.includes(i) && days.has(draft.forms[i]!.toLowerCase()));
    return near ?? null;
  }
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
