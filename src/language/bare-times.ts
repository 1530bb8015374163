import type { Draft } from './draft.js';
import { uposNumber } from './tag/upos.js';

/** The words of one language that stand bare as times, and what beside them shows that they do not. */
export interface BareTimeWords {
  readonly days: ReadonlySet<string>;
  /** Parts of a day that follow one: "Monday night". */
  readonly parts: ReadonlySet<string>;
  /** Words before a day that make it part of a phrase: "on Monday", «le lundi». */
  readonly before: ReadonlySet<string>;
  /** Words after it that do: "today's", «lundi dernier». */
  readonly after: ReadonlySet<string>;
}

const VERB = uposNumber('VERB');
const AUX = uposNumber('AUX');
const ADV = uposNumber('ADV');
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
      if (!this.words.days.has(forms[i]!.toLowerCase())) continue;
      const last = this.words.parts.has(forms[i + 1]!.toLowerCase()) ? i + 1 : i;
      if (!this.isBare(forms[i - 1], forms[last + 1])) continue;
      for (let at = i; at <= last; at++) found.push(at);
    }
    return found;
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
    relations: { readonly time: number; readonly adverb: number },
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
