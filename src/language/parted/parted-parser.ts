import { attach, type Draft, partOf, takeTree } from '../draft.js';
import * as tag from '../tag/upos.js';
import { type Insertion, InsertionFinder } from './insertion-finder.js';
import { closing, FiniteForms, MARKS, type PartWords, QUOTE } from './marks.js';
import { OpeningFinder } from './opening-finder.js';
import { type Tail, TailFinder } from './tail-finder.js';
import { type Trail, TrailFinder } from './trail-finder.js';

/** Parses a draft in place. */
type Parse = (draft: Draft) => void;

/** The numbers of the relations by which parts hang together, and of those within a noun's phrase. */
export interface PartRelations {
  readonly relative: number;
  readonly participle: number;
  readonly apposition: number;
  readonly adverbial: number;
  readonly oblique: number;
  readonly adverb: number;
  readonly beside: number;
  readonly content: number;
  readonly mark: number;
  readonly time: number;
  readonly conjunct: number;
  readonly flat: number;
  readonly compound: number;
  readonly nominal: number;
  readonly punctuation: number;
}

export function partRelations(names: readonly string[]): PartRelations {
  const of = (name: string) => names.indexOf(name);
  return {
    relative: of('acl:relcl'),
    participle: of('acl'),
    apposition: of('appos'),
    adverbial: of('advcl'),
    oblique: of('obl'),
    adverb: of('advmod'),
    beside: of('parataxis'),
    content: of('ccomp'),
    mark: of('mark'),
    time: of('obl:unmarked'),
    conjunct: of('conj'),
    flat: of('flat'),
    compound: of('compound'),
    nominal: of('nmod'),
    punctuation: of('punct'),
  };
}

/**
 * Parses long sentences in parts: a clause before the main one, what stands between commas behind a subject, relative
 * clauses at the end, and what a semicolon parts.
 *
 * News puts whole clauses between a subject and its verb, and parsers lose the subject to them; without them what is left
 * is as short as the sentences of treebanks.
 */
export class PartedParser {
  private readonly verbs: FiniteForms;
  private readonly openings: OpeningFinder;
  private readonly insertions: InsertionFinder;
  private readonly trails: TrailFinder;
  private readonly tails: TailFinder;

  constructor(
    private readonly words: PartWords,
    feats: readonly Readonly<Record<string, string>>[],
    private readonly relations: PartRelations,
    /** Parses a sentence without parts, and what is left of one without an inserted part. */
    private readonly whole: Parse,
    private readonly rest: Parse,
  ) {
    this.verbs = new FiniteForms(words, feats);
    this.openings = new OpeningFinder(words, this.verbs);
    this.insertions = new InsertionFinder(words, this.verbs);
    this.trails = new TrailFinder(words, this.verbs);
    this.tails = new TailFinder(words, this.verbs);
  }

  parse(draft: Draft, whole: Parse = this.whole): void {
    const isSimple = !draft.forms.some((form) => MARKS.has(form) || form === ';');
    const stop = isSimple ? -1 : this.semicolon(draft);
    if (stop > 0) {
      this.parseHalves(draft, stop);
      return;
    }
    const comma = isSimple ? -1 : this.openings.find(draft);
    if (comma > 0) {
      this.parseBehind(draft, comma);
      return;
    }
    const tail = this.tails.find(draft);
    if (tail) {
      this.parseWithTail(draft, tail);
      return;
    }
    const insertion = isSimple ? null : this.insertions.find(draft);
    if (insertion) {
      this.parseAround(draft, insertion);
      return;
    }
    const trail = isSimple ? null : this.trails.find(draft);
    if (trail) this.parseBefore(draft, trail, whole);
    else whole(draft);
  }

  /** A semicolon between two clauses, -1 without one. */
  private semicolon(draft: Draft): number {
    const { forms, length } = draft;
    const at = forms.indexOf(';');
    if (at < 4 || at > length - 5) return -1;
    const quotes = forms.slice(0, at).filter((form) => QUOTE.test(form)).length;
    const isClause = (words: readonly number[]) => words.some((i) => this.verbs.isFinite(draft, i));
    return quotes % 2 === 0 && isClause(range(0, at)) && isClause(range(at, length)) ? at : -1;
  }

  private parseHalves(draft: Draft, stop: number): void {
    const [first, second] = [range(0, stop), range(stop + 1, draft.length)];
    const main = this.parsePart(draft, first);
    const other = this.parsePart(draft, second);
    attach(draft, other, main, this.relations.beside);
    attach(draft, stop, other, this.relations.punctuation);
    const last = draft.length - 1;
    if (draft.tags[last] === tag.PUNCT && last !== other) draft.heads[last] = main;
  }

  /** The main clause, and one behind it, which is read without its conjunction: that passes for a preposition. */
  private parseWithTail(draft: Draft, { open, mark, end, verb }: Tail): void {
    const { relations } = this;
    const clause = this.parsePart(draft, range(mark + 1, end), this.rest);
    const main = this.parsePart(draft, [...range(0, open), ...range(end, draft.length)], this.rest);
    const isAuxiliary = verb !== null && draft.tags[verb] === tag.AUX && draft.heads[verb]! >= 0;
    const above = isAuxiliary ? draft.heads[verb]! : (verb ?? this.reported(draft, main, -1));
    attach(draft, clause, above, relations.adverbial);
    attach(draft, mark, clause, draft.tags[mark] === tag.ADV ? relations.adverb : relations.mark);
    if (open === mark) return;
    attach(draft, open, clause, relations.punctuation);
    // "A day after": how long after.
    if (mark > open + 1) attach(draft, this.parsePart(draft, range(open + 1, mark)), clause, relations.time);
  }

  /** A clause that opens the sentence, and the main clause behind the comma. */
  private parseBehind(draft: Draft, comma: number): void {
    const opening = this.parsePart(draft, range(0, comma));
    const main = this.parsePart(draft, range(comma + 1, draft.length), this.rest);
    attach(draft, opening, this.reported(draft, main, comma), this.relations.adverbial);
    attach(draft, comma, opening, this.relations.punctuation);
  }

  /** The clause that a verb behind it reports, which what opens the sentence belongs to: "…, Togo left, he said". */
  private reported({ heads, labels }: Draft, top: number, from: number): number {
    for (let at = from + 1; at < top; at++) if (heads[at] === top && labels[at] === this.relations.content) return at;
    return top;
  }

  private parseAround(draft: Draft, found: Insertion): void {
    const { open, close, verb } = found;
    this.verbs.correct(draft, verb);
    this.parsePart(draft, [...range(0, open), ...range(close + 1, draft.length)], this.rest);
    const inner = range(open + 1, close);
    const top = this.parsePart(draft, inner);
    const relation = this.relation(draft, inner, top);
    const { relative, participle, apposition } = this.relations;
    const isOfNoun = [relative, participle, apposition].includes(relation);
    const main = draft.tags[verb] === tag.AUX && draft.heads[verb]! >= 0 ? draft.heads[verb]! : verb;
    attach(draft, top, isOfNoun ? this.subject(draft, found) : main, relation);
    for (const mark of [open, close]) attach(draft, mark, top, this.relations.punctuation);
  }

  /** The noun that heads the phrase before an insertion, or the first of those joined there. */
  private subject({ heads, labels, tags }: Draft, { open, start }: Insertion): number {
    let noun = open - 1;
    const isJoined = () => labels[noun] === this.relations.conjunct && closing.has(tags[heads[noun]!]!);
    while (heads[noun]! >= 0 && heads[noun]! < open && (heads[noun]! >= start || isJoined())) noun = heads[noun]!;
    return noun;
  }

  private relation({ forms, tags, heads }: Draft, inner: readonly number[], top: number): number {
    const { relations, words } = this;
    const first = inner[0]!;
    const hasRelative = inner.slice(0, 4).some((at) => words.relatives.test(forms[at]!));
    const isMarked = inner.some((at) => heads[at] === top && at < top && tags[at] === tag.ADP);
    if (hasRelative && tags[first] !== tag.ADP) return relations.relative;
    if (tags[top] === tag.VERB && !words.present.test(forms[top]!) && top === first) return relations.participle;
    if (tags[top] === tag.VERB || tags[top] === tag.AUX) return relations.adverbial;
    if (isMarked) return relations.oblique;
    if (tags[top] === tag.ADV) return relations.adverb;
    return tags[top] === tag.ADJ ? relations.participle : relations.apposition;
  }

  private parseBefore(draft: Draft, { open, end }: Trail, whole: Parse): void {
    const top = this.parsePart(draft, range(open + 1, end));
    // A clause that nobody could make sense of says more beside the rest.
    if (draft.tags[top] === tag.PRON) {
      whole(draft);
      return;
    }
    this.parsePart(draft, [...range(0, open), ...range(end, draft.length)], this.rest);
    attach(draft, top, this.antecedent(draft, open), this.relations.relative);
    attach(draft, open, top, this.relations.punctuation);
  }

  /** What a relative clause is about: the name before the comma, with whom it is joined to, or who holds the office. */
  private antecedent({ heads, labels, tags, forms }: Draft, open: number): number {
    const { conjunct, flat, compound, apposition, nominal } = this.relations;
    const isPerson = this.words.persons.test(forms[open + 1]!);
    let noun = open - 1;
    for (let above = heads[noun]!; above >= 0 && closing.has(tags[above]!); above = heads[noun]!) {
      // "The envoy to Ghana, who": a person, not the place.
      const isHolder = labels[noun] === nominal && isPerson && tags[noun] === tag.PROPN && isCommon(forms[above]!);
      if (!isHolder && ![conjunct, flat, compound, apposition].includes(labels[noun]!)) break;
      noun = above;
    }
    return noun;
  }

  /** Parses some words of a draft for themselves; the place of their top. */
  private parsePart(draft: Draft, places: readonly number[], whole: Parse = this.whole): number {
    const part = partOf(draft, places);
    this.parse(part, whole);
    takeTree(draft, part, places);
    return places.findLast((at) => draft.heads[at] === -1) ?? places[0]!;
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const isCommon = (form: string): boolean => /^\p{Ll}/u.test(form);
