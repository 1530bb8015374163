import { type Draft, NO_GUIDE } from './draft.js';
import * as tag from './tag/upos.js';

/** The words of one language by which insertions are told from enumerations and clauses. */
export interface InsertionWords {
  /** Relative pronouns. */
  readonly relatives: RegExp;
  /** Endings of past forms that are participles too: "denied". */
  readonly past: RegExp;
  /** The preposition before who did it, which makes a participle of such a form. */
  readonly agentMark: string;
  /** How participles of what somebody does besides end: "citing". */
  readonly present: RegExp;
  /** Articles that name somebody known, which others may be joined to: "the king, the queen and …". */
  readonly definite: string;
}

/** The numbers of the relations by which an insertion hangs on the noun before it or on the verb behind it. */
export interface InsertionRelations {
  readonly relative: number;
  readonly participle: number;
  readonly apposition: number;
  readonly adverbial: number;
  readonly oblique: number;
  readonly adverb: number;
  readonly conjunct: number;
  readonly punctuation: number;
}

/** What stands between a subject and its verb, with the two marks around it. */
interface Insertion {
  readonly open: number;
  readonly close: number;
  /** Where the subject's phrase begins. */
  readonly start: number;
  /** The verb behind it, or its first auxiliary. */
  readonly verb: number;
}

const MARKS: ReadonlySet<string> = new Set([',', '—', '–', '--']);
const LONGEST = 45;
/** Parts of speech of a subject's phrase, and of the words that close it. */
// biome-ignore format: a list
const nominal: ReadonlySet<number> = new Set([tag.DET, tag.ADJ, tag.NOUN, tag.PROPN, tag.NUM, tag.PRON, tag.ADP, tag.PART, tag.CCONJ, tag.SYM, tag.ADV]);
const QUOTE = /^["“”]$/;
/** Parts of speech that a verb's object begins with, or the clause that it reports. */
const objects: ReadonlySet<number> = new Set([tag.DET, tag.PROPN, tag.PRON, tag.SCONJ]);
/** Parts of speech behind a conjunction that opens no clause of its own: "while abroad", "if elected". */
const circumstantial: ReadonlySet<number> = new Set([tag.VERB, tag.ADJ, tag.ADP, tag.ADV]);
const closing: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.NUM]);

/**
 * Parses what stands between commas behind a subject for itself: "Angola, angered by reports that rebels were getting
 * arms, had accused Zambia".
 *
 * News puts whole clauses there, and parsers lose the subject to them; without them what is left is as short as the
 * sentences of treebanks.
 */
export class Insertions {
  private readonly finite: ReadonlySet<number>;
  private readonly finitePast: number;
  /** Imperatives. */
  private readonly orders: ReadonlySet<number>;

  constructor(
    private readonly words: InsertionWords,
    feats: readonly Readonly<Record<string, string>>[],
    private readonly relations: InsertionRelations,
  ) {
    const numbers = feats.map((_, i) => i);
    this.finite = new Set(numbers.filter((i) => feats[i]!.VerbForm === 'Fin'));
    this.orders = new Set(numbers.filter((i) => feats[i]!.Mood === 'Imp'));
    this.finitePast = numbers.findIndex(
      (i) => this.finite.has(i) && feats[i]!.Tense === 'Past' && feats[i]!.Mood === 'Ind',
    );
  }

  /** Parses a draft with `parse`, what is inserted apart from the rest. */
  parse(draft: Draft, parse: (part: Draft) => void): void {
    const found = this.find(draft);
    if (!found) {
      parse(draft);
      return;
    }
    const { open, close, verb } = found;
    // "The minister angrily denied that", "spoke": behind its subject the form is no participle and no order.
    if (this.isMistaken(draft, verb)) draft.feats[verb] = this.finitePast;
    const all = Array.from({ length: draft.length }, (_, i) => i);
    const rest = all.filter((i) => i < open || i > close);
    const inner = all.slice(open + 1, close);
    for (const places of [rest, inner]) this.parsePart(draft, places, parse);
    this.hang(draft, found, inner);
  }

  private parsePart(draft: Draft, places: readonly number[], parse: (part: Draft) => void): void {
    const part = partOf(draft, places);
    this.parse(part, parse);
    places.forEach((at, i) => {
      draft.labels[at] = part.labels[i]!;
      draft.heads[at] = part.heads[i]! < 0 ? -1 : places[part.heads[i]!]!;
    });
  }

  private isMistaken({ tags, feats, forms, lemmas }: Draft, verb: number): boolean {
    if (tags[verb] !== tag.VERB) return false;
    return !this.finite.has(feats[verb]!) || (this.orders.has(feats[verb]!) && forms[verb] !== lemmas[verb]);
  }

  /** The first insertion that nothing speaks against; a form that may be a participle closes one where no other verb does. */
  private find(draft: Draft): Insertion | null {
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
  private startOf({ forms, tags, feats }: Draft, open: number): number {
    let at = open - 1;
    while (at > 0 && (isPartOfPhrase(forms, tags, at - 1) || isAttribute(forms, tags, at - 1))) at--;
    // "Citing a report, …", "Speaking in Rome, …": what opens the clause is no subject, nor what is done to it.
    if (tags[at - 1] === tag.VERB && (at === 1 || !this.finite.has(feats[at - 1]!))) return -1;
    if (tags[at] !== tag.ADP) return at;
    // "On the same day the president, …"
    for (let next = at + 2; next < open; next++)
      if (tags[next] === tag.DET && closing.has(tags[next - 1]!)) return next;
    return -1;
  }

  /** Whether what stands behind the first mark may be an insertion, and is no second member of an enumeration. */
  private opens({ forms, tags, feats }: Draft, start: number, open: number): boolean {
    const first = open + 1;
    const form = forms[first]!.toLowerCase();
    switch (tags[first]) {
      case tag.PUNCT:
      case tag.CCONJ:
        return false;
      case tag.VERB:
      case tag.AUX:
        return !this.finite.has(feats[first]!) || forms[first + 1] === this.words.agentMark;
      case tag.PROPN:
        return isOffice(forms, tags, start, open) && isBareName(forms, tags, first);
      case tag.SCONJ:
        // "While praising Ghana", not "while Ghana, …".
        return circumstantial.has(tags[first + 1]!);
      case tag.DET:
        return form !== this.words.definite || !joins(forms, tags, first);
      default:
        return form !== this.words.agentMark;
    }
  }

  /** The second mark, right before a finite verb. */
  private end(draft: Draft, start: number, open: number, surely: boolean): Insertion | null {
    const { forms, tags, length } = draft;
    const isRelative = this.words.relatives.test(forms[open + 1]!);
    let quotes = 0;
    let verbs = 0;
    for (let at = open + 1; at < Math.min(length - 1, open + LONGEST); at++) {
      if (QUOTE.test(forms[at]!)) quotes++;
      if (this.finite.has(draft.feats[at]!) || (tags[at] === tag.VERB && this.words.past.test(forms[at]!))) verbs++;
      if (/^[;:.?!]$/.test(forms[at]!)) return null;
      // American commas stand within the quotation marks: »called it "illegal," and left«.
      const close = QUOTE.test(forms[at + 1] ?? '') && quotes % 2 === 1 ? at + 1 : at;
      if (forms[at] !== forms[open] || at < open + 2 || (close === at && quotes % 2 > 0)) continue;
      let verb = close + 1;
      while (tags[verb] === tag.ADV) verb++;
      const isClosed = !isRelative || verbs > 0;
      if (isClosed && verb < length && this.continues(draft, verb, surely)) return { open, close, start, verb };
    }
    return null;
  }

  /** Whether a word is the verb that the clause before an insertion goes on with. */
  private continues({ forms, tags, feats }: Draft, at: number, surely: boolean): boolean {
    if ((tags[at] !== tag.VERB && tags[at] !== tag.AUX) || forms[at + 1] === this.words.agentMark) return false;
    if (this.finite.has(feats[at]!)) return true;
    if (tags[at] !== tag.VERB || !this.words.past.test(forms[at]!)) return false;
    return !surely || objects.has(tags[at + 1]!);
  }

  /** Hangs the insertion on the noun it tells of, or on the verb it tells the circumstances of. */
  private hang(draft: Draft, { open, close, start, verb }: Insertion, inner: readonly number[]): void {
    const { heads, labels, tags } = draft;
    let noun = open - 1;
    const isJoined = () => labels[noun] === this.relations.conjunct && closing.has(tags[heads[noun]!]!);
    while (heads[noun]! >= 0 && heads[noun]! < open && (heads[noun]! >= start || isJoined())) noun = heads[noun]!;
    const main = tags[verb] !== tag.VERB && heads[verb]! >= 0 ? heads[verb]! : verb;
    const top = inner.find((at) => heads[at] === -1)!;
    const isOfNoun = this.isOfNoun(draft, open + 1, top, inner);
    labels[top] = this.relation(draft, open + 1, top, inner);
    heads[top] = isOfNoun ? noun : main;
    for (const mark of [open, close]) {
      heads[mark] = top;
      labels[mark] = this.relations.punctuation;
    }
  }

  private isOfNoun(draft: Draft, first: number, top: number, inner: readonly number[]): boolean {
    const { relative, participle, apposition } = this.relations;
    return [relative, participle, apposition].includes(this.relation(draft, first, top, inner));
  }

  private relation({ forms, tags, heads }: Draft, first: number, top: number, inner: readonly number[]): number {
    const { relations, words } = this;
    const hasRelative = inner.slice(0, 4).some((at) => words.relatives.test(forms[at]!));
    const isMarked = inner.some((at) => heads[at] === top && at < top && tags[at] === tag.ADP);
    if (hasRelative && tags[first] !== tag.ADP) return relations.relative;
    if (tags[top] === tag.VERB && !words.present.test(forms[top]!) && top === first) return relations.participle;
    if (tags[top] === tag.VERB || tags[top] === tag.AUX) return relations.adverbial;
    if (isMarked) return relations.oblique;
    if (tags[top] === tag.ADV) return relations.adverb;
    return tags[top] === tag.ADJ ? relations.participle : relations.apposition;
  }
}

/** Some words of a draft as a draft of its own, tagged as they are. */
function partOf(draft: Draft, places: readonly number[]): Draft {
  const { length } = places;
  return {
    length,
    forms: places.map((at) => draft.forms[at]!),
    infos: places.map((at) => draft.infos[at]!),
    capitals: draft.capitals,
    tags: Uint8Array.from(places, (at) => draft.tags[at]!),
    feats: Uint16Array.from(places, (at) => draft.feats[at]!),
    lemmas: places.map((at) => draft.lemmas[at]!),
    heads: new Int32Array(length).fill(-1),
    labels: new Uint8Array(length),
    guideHeads: new Int32Array(length).fill(NO_GUIDE),
    guideLabels: new Uint8Array(length),
  };
}

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

/** Whether a conjunction stands in the phrase that begins there: "the queen and the king, who …". */
function joins(forms: readonly string[], tags: Uint8Array, first: number): boolean {
  for (let at = first; at < tags.length && !MARKS.has(forms[at]!); at++) if (tags[at] === tag.CCONJ) return true;
  return false;
}
