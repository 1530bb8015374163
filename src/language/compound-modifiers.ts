import { attach, type Draft, partOf, takeOver } from './draft.js';
import * as tag from './tag/upos.js';

/** The words of one language by which attributes with a hyphen are told. */
export interface CompoundWords {
  /** Participles, as they end an attribute: "backed", "torn", "speaking". */
  readonly participles: RegExp;
  /** What numbers count before a noun: "member", "year". */
  readonly counted: RegExp;
}

/** The numbers of the relations within such an attribute. */
export interface CompoundRelations {
  readonly attribute: number;
  readonly compound: number;
  readonly number: number;
  readonly adverb: number;
  readonly flat: number;
  readonly nominal: number;
  readonly punctuation: number;
}

export function compoundRelations(names: readonly string[]): CompoundRelations {
  const of = (name: string) => names.indexOf(name);
  return {
    attribute: of('amod'),
    compound: of('compound'),
    number: of('nummod'),
    adverb: of('advmod'),
    flat: of('flat'),
    nominal: of('nmod'),
    punctuation: of('punct'),
  };
}

/** An attribute: its first word and its last. */
interface Compound {
  readonly first: number;
  readonly last: number;
}

/** Parts of speech of what may begin a noun's phrase behind an attribute. */
const AHEAD: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.ADJ, tag.NUM]);
/** Those of what such an attribute begins with. */
const OPENING: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.ADJ, tag.NUM, tag.ADV]);

/**
 * Takes attributes with a hyphen ("the 16-member bloc", "Moscow-backed Abkhazia", "an 88-year-old cleric") out of a
 * sentence before it is parsed, and hangs them on their noun afterwards.
 *
 * Treebanks write a hyphen as a word of its own and have few of them; parsers take what follows it for the noun or the
 * verb of the phrase.
 */
export class CompoundModifiers {
  constructor(
    private readonly words: CompoundWords,
    private readonly relations: CompoundRelations,
    private readonly parser: { parse(draft: Draft): void },
  ) {}

  parse(draft: Draft): void {
    const compounds = draft.forms.includes('-') ? this.find(draft) : [];
    if (compounds.length === 0) {
      this.parser.parse(draft);
      return;
    }
    const isSetAside = (i: number) => compounds.some(({ first, last }) => i >= first && i <= last);
    const places: number[] = [];
    for (let i = 0; i < draft.length; i++) if (!isSetAside(i)) places.push(i);
    const rest = partOf(draft, places);
    this.parser.parse(rest);
    takeOver(draft, rest, places);
    // From the last on: one attribute may stand before another.
    for (const compound of compounds.reverse()) this.restore(draft, compound);
  }

  private find({ forms, tags, length }: Draft): Compound[] {
    const found: Compound[] = [];
    for (let at = 1; at < length - 2; at++) {
      if (forms[at] !== '-' || !OPENING.has(tags[at - 1]!)) continue;
      const last = this.lastOf(forms, tags, at);
      if (last === null || !AHEAD.has(tags[last + 1]!)) continue;
      found.push({ first: firstOf(tags, at - 1, (found.at(-1)?.last ?? -1) + 1), last });
      at = last;
    }
    return found;
  }

  /** The last word of the attribute whose first hyphen stands at a place; null where it is none. */
  private lastOf(forms: readonly string[], tags: Uint8Array, hyphen: number): number | null {
    const next = hyphen + 1;
    const form = forms[next]!;
    const isCounted = tags[hyphen - 1] === tag.NUM && this.words.counted.test(form);
    if (isCounted) return forms[next + 1] === '-' && tags[next + 2] === tag.ADJ ? next + 2 : next;
    if (tags[next] === tag.ADJ && tags[hyphen - 1] !== tag.ADJ) return next;
    return this.words.participles.test(form) && (tags[next] === tag.VERB || tags[next] === tag.ADJ) ? next : null;
  }

  private restore(draft: Draft, { first, last }: Compound): void {
    const { tags, forms } = draft;
    const { relations } = this;
    attach(draft, last, this.nounOf(draft, last + 1), this.attributeOf(tags[last]!));
    let head = last;
    for (let at = last - 1; at >= first; at--) {
      if (forms[at] === '-') attach(draft, at, at - 1, relations.punctuation);
      else {
        attach(draft, at, head, this.inner(tags[at]!));
        // "United Nations-backed", "88-year-old": what stands before belongs to this word.
        head = at;
      }
    }
  }

  private attributeOf(part: number): number {
    return part === tag.NOUN ? this.relations.compound : this.relations.attribute;
  }

  private inner(part: number): number {
    const { number, adverb, compound } = this.relations;
    if (part === tag.NUM) return number;
    return part === tag.ADV ? adverb : compound;
  }

  /** The noun of the phrase that a word begins. */
  private nounOf({ heads, labels }: Draft, begin: number): number {
    const { attribute, compound, number, flat, nominal } = this.relations;
    const within = [attribute, compound, number, flat, nominal];
    let noun = begin;
    while (heads[noun]! > noun && within.includes(labels[noun]!)) noun = heads[noun]!;
    return noun;
  }
}

/** The first word of a name that ends before a hyphen: "United Nations-backed". */
function firstOf(tags: Uint8Array, end: number, from: number): number {
  let first = end;
  while (tags[end] === tag.PROPN && first > from && tags[first - 1] === tag.PROPN) first--;
  return first;
}
