import type { LanguageCode, Sentence, Word } from '../../model.js';
import { writtenAs } from '../../sentence.js';
import type { Candidate, LanguageWords, NameValue, NounValue } from '../lexicon/language-words.js';
import { fold } from '../names/fold.js';
import { nameParts, type PersonIndex } from '../names/person-index.js';
import type { Found } from '../names/trie.js';
import { type RowPiece, rowOf } from './row.js';

/** A name of a person as the text has it. */
export interface PersonValue {
  readonly kind: 'person';
  readonly name: string;
}

/** A stretch of words that the lexicon knows, or that looks like a person's name. */
export interface Span {
  readonly from: number;
  /** The last word. */
  readonly to: number;
  /** The word that governs the others. */
  readonly head: number;
  readonly value: NameValue | NounValue | PersonValue;
  /** Words inside that belong to another span («ministère *russe* des Affaires étrangères»). */
  readonly gaps: readonly number[];
}

const particles = new Set('de del da dos du bin ben ibn al el van von der den la le abu'.split(' '));

/** Ranks before a name, which are no part of it: "Gen. Min Aung Hlaing", "Sheik Mohammed". */
const rank = /^(?:(?:Gen|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Sen|Rep|Gov|Cmdr|Rev)\.|She?ik[h]?|Shaikh)$/;

/** What makes of a nationality a side in a quarrel. */
const sides = new Set(['pro', 'anti']);

/** Finds the known names and nouns of a sentence and the names of persons between them. */
export class SpanReader {
  constructor(
    private readonly words: LanguageWords,
    private readonly people: PersonIndex<{ readonly name: string; readonly aliases: readonly string[] }>,
    /** The whole text, folded: what decides names that several share. */
    private readonly folded: string,
    /** When the text appeared, if that is known: some names were another state's then. */
    private readonly published: string | null = null,
  ) {}

  read(text: string, sentence: Sentence): Span[] {
    const row = rowOf(text, sentence);
    const known = this.known(row, sentence);
    const spans = known.map((span) => this.held(sentence, span, known));
    return [...spans, ...this.persons(sentence, spans, text)].sort((a, b) => a.from - b.from);
  }

  private known(row: readonly RowPiece[], sentence: Sentence): Span[] {
    const spans: Span[] = [];
    const inside = new Set<number>();
    for (let i = 0; i < row.length; ) {
      const name = inside.has(i) ? null : this.words.names.longest(row, i);
      const noun = inside.has(i) ? null : this.words.nouns.longest(row, i, (at) => this.demonymLength(row, at));
      const best = longer(name, noun);
      if (!best) {
        i++;
        continue;
      }
      // A name that is nobody's here may still be a noun: «la Guardia Civil» outside Spain.
      const span =
        this.spanOf(best, row, sentence) ?? (noun && noun !== best ? this.spanOf(noun, row, sentence) : null);
      if (!span) {
        i++;
        continue;
      }
      spans.push(span);
      for (const gap of best.gaps) {
        const within = this.words.names.longest(row, gap);
        const inner = within && within.to <= best.to ? this.spanOf(within, row, sentence) : null;
        if (inner) spans.push(inner);
      }
      i = best.to;
    }
    return spans;
  }

  /** A region is of the country that an adjective beside it says: "Iraqi Kurdistan", «la Carélie russe». */
  private held(sentence: Sentence, span: Span, all: readonly Span[]): Span {
    const { value } = span;
    if (value.kind !== 'state') return span;
    if (value.via === 'name') {
      const region = regionBehind(sentence, span, all);
      return region === null ? span : { ...span, value: { kind: 'state', iso3: region, via: 'place' } };
    }
    const around = countryBehind(sentence, span, all);
    if (around !== null && around !== value.iso3)
      return { ...span, value: { kind: 'state', iso3: around, via: 'place' } };
    if (value.via !== 'place') return span;
    const beside = this.words.language === 'en' ? span.from - 1 : span.to + 1;
    const holder = all.find((s) => s.head === beside && s.from === s.to && s.value.kind === 'demonym')?.value;
    return holder?.kind === 'demonym' ? { ...span, value: { ...value, iso3: holder.iso3 } } : span;
  }

  private demonymLength(row: readonly RowPiece[], at: number): number {
    const found = row[at] ? this.words.names.longest(row, at) : null;
    return found?.values.some((v) => v.kind === 'demonym') ? found.to - found.from : 0;
  }

  private spanOf(found: Found<NameValue | NounValue>, row: readonly RowPiece[], sentence: Sentence): Span | null {
    const value = this.choose(found);
    if (!value) return null;
    // "pro-Russian": of that side, not of that state.
    if ((value.kind === 'demonym' || value.kind === 'state') && sides.has(row[found.from - 1]?.text ?? '')) return null;
    const from = row[found.from]!.word;
    const to = row[found.to - 1]!.word;
    if (value.kind === 'state' && this.isOtherName(sentence, from, to, value.via)) return null;
    // "US $20 million" is money; "gave Togo $20 million" is not.
    const isCurrency = /^\p{Lu}[\p{Lu}.]*$/u.test(sentence.words[to]!.form) && from === to;
    if (isCurrency && sentence.words[to + 1]?.form === '$') return null;
    const gaps = found.gaps.map((g) => row[g]!.word);
    const head = headOf(sentence, from, to);
    if (!fits(value, sentence.words[head]!, this.words.language) || isSurname(value, sentence, from, to)) return null;
    return { from, to, head, value, gaps };
  }

  /** A state's name that is somebody's or something's: "Chad Wolf", «el batallón Colombia». */
  private isOtherName(sentence: Sentence, from: number, to: number, via: string): boolean {
    if (this.isNamedAfter(sentence, from)) return true;
    return from === to && (this.isGivenName(sentence, from) || (via === 'place' && isSecondName(sentence, from)));
  }

  /** «el batallón Colombia», «la avenida Luis Pardo»: a thing that bears the name right behind it. */
  private isNamedAfter({ words }: Sentence, from: number): boolean {
    const before = words[from - 1];
    return before !== undefined && this.words.references.has('namesake', before.form);
  }

  /** "Chad Wolf", "Israel Katz", «Dominique de Villepin»: the name of a state before a surname is a given name. */
  private isGivenName(sentence: Sentence, at: number): boolean {
    const { words } = sentence;
    const next = words[at + 1];
    if (!next) return false;
    const little = particles.has(next.form.toLowerCase());
    const surname = little ? words[at + 2] : next;
    if (!surname || !isName(surname) || isTime(this.words, surname)) return false;
    if (!little && (surname.deprel !== 'flat' || surname.head !== at)) return false;
    const name = words
      .slice(at, surname.index + 1)
      .map((w) => w.form)
      .join(' ');
    return this.people.find(name).length > 0;
  }

  /** One reading of a form that has several: by the text's cues where the ambiguous names say so. */
  private choose(found: Found<NameValue | NounValue>): NameValue | NounValue | null {
    const candidates = this.words.ambiguous.get(fold(found.form));
    const states = found.values.filter((v) => v.kind === 'state' || v.kind === 'demonym' || v.kind === 'people');
    const shared = found.values.filter((v) => v.kind === 'organisation');
    if (candidates && (states.length > 0 || shared.length > 0)) {
      const chosen =
        candidates.find((c) => c.cues.some((cue) => this.folded.includes(fold(cue)))) ??
        candidates.find((c) => this.isThen(c)) ??
        candidates.find((c) => c.byDefault);
      if (!chosen?.iso3) return null;
      // The army of one state and the rebels of another: «EPL».
      if (states.length === 0) return shared.find((v) => v.iso3 === chosen.iso3) ?? null;
      return (
        states.find((v) => 'iso3' in v && v.iso3 === chosen.iso3) ?? { kind: 'state', iso3: chosen.iso3, via: 'name' }
      );
    }
    const rank = (v: NameValue | NounValue) =>
      ['guard', 'body', 'organisation', 'state', 'demonym', 'people', 'title', 'bodyNoun', 'agent'].indexOf(v.kind) *
        2 +
      (v.kind === 'state' && v.via !== 'name' ? 1 : 0);
    return [...found.values].sort((a, b) => rank(a) - rank(b))[0] ?? null;
  }

  /** Whether the text appeared while a shared name was this one's. */
  private isThen({ from, to }: Candidate): boolean {
    const { published } = this;
    return published !== null && from !== '' && from <= published && (to === '' || published < to);
  }

  /** Runs of proper names that no table knows: "Jane Doe", «Serguéi Lavrov». */
  private persons(sentence: Sentence, spans: readonly Span[], text: string): Span[] {
    const taken = new Set<number>();
    for (const span of spans) for (let i = span.from; i <= span.to; i++) if (!span.gaps.includes(i)) taken.add(i);
    const found: Span[] = [];
    const { words } = sentence;
    for (let i = 0; i < words.length; i++) {
      if (!isName(words[i]!) || taken.has(i) || isTime(this.words, words[i]!)) continue;
      const next = words[i + 1];
      if (rank.test(words[i]!.form) && next && isName(next) && !taken.has(i + 1)) continue;
      let to = i;
      for (let j = i + 1; j < words.length; j++) {
        const word = words[j]!;
        if (isName(word) && !taken.has(j)) to = j;
        else if (taken.has(j) && isName(word) && this.people.find(writtenAs(text, sentence, i, j)).length > 0) to = j;
        else if (!particles.has(word.form.toLowerCase()) && !/^[-–’']$/.test(word.form)) break;
      }
      const from = this.opensSentence(sentence, i, to, text) && !taken.has(0) ? 0 : i;
      if (this.isNamedAfter(sentence, from)) {
        i = to;
        continue;
      }
      const name = writtenAs(text, sentence, from, to);
      const head = this.underHonorific(sentence, from, headOf(sentence, from, to));
      found.push({ from, to, head, value: { kind: 'person', name }, gaps: [] });
      i = to;
    }
    return found;
  }

  /** «M. Martin», «Mme Martin», «el señor Ruiz»: where the parser puts the noun on top, it stands for the name. */
  private underHonorific({ words }: Sentence, from: number, head: number): number {
    const above = words[words[head]!.head];
    const isOnTop = above !== undefined && above.index === from - 1 && above.upos === 'NOUN';
    return isOnTop && this.words.references.has('honorific', above.form) ? above.index : head;
  }

  /** "Min Aung Hlaing …": the word that opens a sentence, and was taken for a noun, begins the name of somebody known. */
  private opensSentence(sentence: Sentence, i: number, to: number, text: string): boolean {
    const { words } = sentence;
    if (i !== 1 || !/^\p{Lu}/u.test(words[0]!.form)) return false;
    const [first] = nameParts(words[0]!.form);
    const known = this.people.find(writtenAs(text, sentence, 0, to));
    return known.some(({ name, aliases }) => [name, ...aliases].some((one) => nameParts(one).includes(first ?? '')));
  }
}

/** «Ana Ocaña», "Paul Cali": what goes on from a name right before it is a surname. */
function isSecondName({ words }: Sentence, at: number): boolean {
  const [word, before] = [words[at]!, words[at - 1]];
  return word.deprel === 'flat' && before?.upos === 'PROPN' && (word.head === at - 1 || before.head === word.head);
}

/** A weekday or month, which the tagger takes for a name. */
export const isTime = ({ dates }: LanguageWords, { form }: Word): boolean =>
  dates.value('weekday:', form) !== null || dates.value('month:', form) !== null;

/** Begins with a capital, or holds one after a little word: "al-Assad". */
const isName = (word: Word): boolean => word.upos === 'PROPN' && /(^|[-’'])\p{Lu}/u.test(word.form);

function longer(a: Found<NameValue> | null, b: Found<NounValue> | null): Found<NameValue | NounValue> | null {
  if (!a || !b) return a ?? b;
  return b.to > a.to ? b : a;
}

/** The word of a stretch whose governor stands outside it. */
function headOf(sentence: Sentence, from: number, to: number): number {
  for (let i = from; i <= to; i++) {
    const { head, upos } = sentence.words[i]!;
    if ((head < from || head > to) && upos !== 'PUNCT' && upos !== 'DET' && upos !== 'ADP') return i;
  }
  return from;
}

/** A noun must stand as one: «les forces», not «il force». */
/** "Tom King": a title in capitals after a first name is a surname; after "Finance", "Colombian" it is none. */
function isSurname(value: NameValue | NounValue, { words }: Sentence, from: number, to: number): boolean {
  const [word, before] = [words[from]!, words[from - 1]];
  if (value.kind !== 'title' || from !== to || before?.upos !== 'PROPN') return false;
  return word.deprel === 'flat' && word.head === before.index && /^\p{Lu}\p{Ll}/u.test(word.form);
}

function fits(value: NameValue | NounValue, word: Word, language: LanguageCode): boolean {
  if (value.kind === 'title' || value.kind === 'bodyNoun' || value.kind === 'agent')
    return word.upos === 'NOUN' || word.upos === 'PROPN' || word.upos === 'ADJ';
  // Outside English no verb sounds like a nationality; a tagger that calls «kényan» one is wrong.
  if (value.kind === 'demonym' && language !== 'en') return true;
  return word.upos !== 'VERB' || /^\p{Lu}/u.test(word.form);
}

/** «en Argelia, Cauca,», «Armenia (Quindío)»: a town that shares the name of a state, by the region behind it. */
function regionBehind({ words }: Sentence, { to, value }: Span, all: readonly Span[]): string | null {
  const region = /^[,(]$/.test(words[to + 1]?.form ?? '') ? all.find((s) => s.from === to + 2) : undefined;
  if (region?.value.kind !== 'state' || region.value.via !== 'place') return null;
  const isOther = value.kind === 'state' && value.iso3 !== region.value.iso3;
  return isOther && /^[,.;)]?$/.test(words[region.to + 1]?.form ?? '') ? region.value.iso3 : null;
}

/** "Sucre, Colombia," is no capital of Bolivia: the country between commas, or at the end, behind the name of a place. */
function countryBehind({ words }: Sentence, { to }: Span, all: readonly Span[]): string | null {
  const country = /^[,(]$/.test(words[to + 1]?.form ?? '') ? all.find((s) => s.from === to + 2) : undefined;
  if (country?.value.kind !== 'state' || country.value.via !== 'name') return null;
  const end = country.to;
  if (!/^[,.;)]?$/.test(words[end + 1]?.form ?? '')) return null;
  // «en Quito, Colombia, Perú y Chile» lists them.
  const isListed = all.some((s) => s.value.kind === 'state' && (s.from === end + 2 || s.from === end + 3));
  return isListed ? null : country.value.iso3;
}
