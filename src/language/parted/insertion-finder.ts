import type { Draft } from '../draft.js';
import * as tag from '../tag/upos.js';
import { closing, type FiniteForms, MARKS, nominal, type PartWords, QUOTE } from './marks.js';

/** What stands between a subject and its verb, with the two marks around it. */
export interface Insertion {
  readonly open: number;
  readonly close: number;
  /** Where the subject's phrase begins. */
  readonly start: number;
  /** The verb behind it, or its first auxiliary. */
  readonly verb: number;
}

const LONGEST = 45;
/** Parts of speech that a verb's object begins with, or the clause that it reports. */
const objects: ReadonlySet<number> = new Set([tag.DET, tag.PROPN, tag.PRON, tag.SCONJ]);
/** Parts of speech behind a conjunction that opens no clause of its own: "while abroad", "if elected". */
const circumstantial: ReadonlySet<number> = new Set([tag.VERB, tag.ADJ, tag.ADP, tag.ADV]);

/** Finds what stands between commas or dashes behind a subject: "Angola, angered by the raid, had accused Zambia". */
export class InsertionFinder {
  constructor(
    private readonly words: PartWords,
    private readonly verbs: FiniteForms,
  ) {}

  /** The first insertion that nothing speaks against; a form that may be a participle closes one where no other verb does. */
  find(draft: Draft): Insertion | null {
    const { forms, tags, length } = draft;
    for (const surely of [true, false]) {
      for (let open = 1; open < length - 3; open++) {
        if (!MARKS.has(forms[open]!) || !closing.has(tags[open - 1]!)) continue;
        const start = this.startOf(draft, open);
        if (start < 0 || !this.opens(draft, start, open)) continue;
        const found = this.end(draft, start, open, surely);
        if (found) return found;
      }
    }
    return null;
  }

  /** Where the phrase before a mark begins; -1 where it is no subject. */
  private startOf(draft: Draft, open: number): number {
    const { forms, tags } = draft;
    let at = open - 1;
    const isPart = (i: number) => isPartOfPhrase(forms, tags, i) || isAttribute(forms, tags, i);
    while (at > 0 && !this.opensClause(forms[at - 1]!) && isPart(at - 1)) at--;
    // "Citing a report, …", "Speaking in Rome, …": what opens the clause is no subject.
    if (tags[at - 1] === tag.VERB && at === 1) return -1;
    if (tags[at] !== tag.ADP) return at;
    // "On the same day the president, …"
    for (let next = at + 2; next < open; next++)
      if (tags[next] === tag.DET && closing.has(tags[next - 1]!)) return next;
    return -1;
  }

  private opensClause(form: string): boolean {
    return this.words.openers.test(form) || this.words.clauses.test(form);
  }

  /** Whether what stands behind the first mark may be an insertion, and is no second member of an enumeration. */
  private opens(draft: Draft, start: number, open: number): boolean {
    const { forms, tags } = draft;
    const first = open + 1;
    const form = forms[first]!.toLowerCase();
    switch (tags[first]) {
      case tag.PUNCT:
      case tag.CCONJ:
        return false;
      case tag.VERB:
      case tag.AUX:
        return !this.verbs.isFinite(draft, first) || forms[first + 1] === this.words.agentMark;
      case tag.PROPN:
        return isOffice(forms, tags, start, open) && isBareName(forms, tags, first);
      case tag.SCONJ:
        // "While praising Ghana", not "while Ghana, …".
        return circumstantial.has(tags[first + 1]!);
      case tag.DET:
        return form !== this.words.definite || !this.joins(draft, first);
      default:
        return form !== this.words.agentMark;
    }
  }

  /** The second mark, right before a finite verb. */
  private end(draft: Draft, start: number, open: number, surely: boolean): Insertion | null {
    const { forms, tags, length } = draft;
    const isRelative = this.words.relatives.test(forms[open + 1]!);
    // "Prompting Togo, which …, to leave": behind an object the clause goes on with an infinitive.
    const isObject = tags[start - 1] === tag.VERB && !this.verbs.isFinite(draft, start - 1);
    if (isObject && !isRelative && tags[open + 1] !== tag.PROPN) return null;
    let quotes = 0;
    let verbs = 0;
    for (let at = open + 1; at < Math.min(length - 1, open + LONGEST); at++) {
      if (QUOTE.test(forms[at]!)) quotes++;
      if (this.verbs.isFinite(draft, at) || this.verbs.isPast(draft, at)) verbs++;
      if (/^[;:.?!]$/.test(forms[at]!)) return null;
      // American commas stand within the quotation marks: »called it "illegal," and left«.
      const close = QUOTE.test(forms[at + 1] ?? '') && quotes % 2 === 1 ? at + 1 : at;
      if (forms[at] !== forms[open] || at < open + 2 || (close === at && quotes % 2 > 0)) continue;
      let verb = close + 1;
      while (tags[verb] === tag.ADV) verb++;
      const isClosed = !isRelative || verbs > 0;
      if (!isClosed || verb >= length) continue;
      const goesOn = isObject ? isInfinitive(tags, close + 1) : this.continues(draft, verb, surely);
      if (goesOn) return { open, close, start, verb: isObject ? close + 1 : verb };
    }
    return null;
  }

  /**
   * Whether somebody known is joined on in the phrase that begins there: "the queen and the king, who …"; "the largest
   * power and an ally" is one.
   */
  private joins({ forms, tags }: Draft, first: number): boolean {
    for (let at = first; at < tags.length && !MARKS.has(forms[at]!); at++)
      if (tags[at] === tag.CCONJ) return !this.words.indefinite.test(forms[at + 1] ?? '');
    return false;
  }

  /** Whether a word is the verb that the clause before an insertion goes on with. */
  private continues(draft: Draft, at: number, surely: boolean): boolean {
    const { forms, tags } = draft;
    if ((tags[at] !== tag.VERB && tags[at] !== tag.AUX) || forms[at + 1] === this.words.agentMark) return false;
    if (this.verbs.isFinite(draft, at)) return true;
    if (!this.verbs.isPast(draft, at)) return false;
    return !surely || objects.has(tags[at + 1]!);
  }
}

const isInfinitive = (tags: Uint8Array, at: number): boolean => tags[at] === tag.PART && tags[at + 1] === tag.VERB;

/** A word of a noun's phrase; a conjunction behind a comma begins another clause. */
function isPartOfPhrase(forms: readonly string[], tags: Uint8Array, at: number): boolean {
  if (forms[at] === '-') return true;
  return nominal.has(tags[at]!) && !(tags[at] === tag.CCONJ && MARKS.has(forms[at - 1] ?? ''));
}

/** "The ousted president", "United Nations": a participle behind an article, or in a name. */
const isAttribute = (forms: readonly string[], tags: Uint8Array, at: number): boolean =>
  tags[at] === tag.VERB &&
  ([tag.DET, tag.ADJ, tag.PRON].includes(tags[at - 1]!) || (at > 0 && /^\p{Lu}/u.test(forms[at]!)));

/** A phrase with a common noun in it, which a name may follow: "the director of central intelligence". */
function isOffice(forms: readonly string[], tags: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (closing.has(tags[at]!) && /^\p{Ll}{2}/u.test(forms[at]!)) return true;
  return false;
}

/** Whether nothing but a name stands before the next mark: "Marie-Louise Abalo", not "Ghana's minister". */
function isBareName(forms: readonly string[], tags: Uint8Array, first: number): boolean {
  for (let at = first; at < tags.length && !MARKS.has(forms[at]!); at++)
    if (/['’]s?$/.test(forms[at]!) || [tag.VERB, tag.AUX, tag.DET, tag.CCONJ].includes(tags[at]!)) return false;
  return true;
}
