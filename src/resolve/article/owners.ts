import type { Sentence, Word } from '../../model.js';
import { ownedInClause, relation } from '../../sentence.js';
import type { Span } from '../reading/spans.js';
import type { TextMap } from '../reading/text-map.js';
import { isDefinite } from './article-parts.js';
import { spansBefore } from './before.js';
import type { Owner } from './refs.js';

const genitives = new Set([
  'de',
  'du',
  'des',
  "d'",
  'd’',
  'of',
  "'s",
  '’s',
  "'",
  '’',
  'del',
  'de le',
  'de la',
  'de les',
  'de el',
]);

/** Nouns for people who speak for or advise those whom another preposition names: "a spokesman for", "an adviser to". */
const serving: Readonly<Record<string, RegExp>> = {
  for: /^spokes/,
  in: /^officials?$/,
  at: /^officials?$/,
  to: /^(?:advis[eo]r|aide|assistant|deputy)$/,
};

/** Finds the state or organisation that a noun belongs to: «le ministère russe», "the army of Chad", «son armée». */
export class OwnerFinder {
  /** The nouns whose owner is being looked for: two whose words hang on each other's ask for each other's. */
  private readonly asked = new Set<Span>();

  constructor(
    private readonly map: TextMap,
    /** Whose «son», "its" is; asked last. */
    private readonly possessor: (sentence: Sentence, word: number) => Owner | null,
  ) {}

  /** The owner of the noun that a span is, null where none is named. */
  of(sentence: Sentence, span: Span): Owner | null {
    return (
      this.named(sentence, span) ?? this.byPossessive(sentence, span) ?? this.byForm(sentence, span) ?? implied(span)
    );
  }

  /** "The kingdom", «l'émirat»: of the states that are one, that which the article named last; of several in a sentence the first. */
  private byForm(sentence: Sentence, span: Span): Owner | null {
    const states = formOf(span);
    if (states === null || !isDefinite(this.map, sentence, span)) return null;
    let found: { readonly state: Owner; readonly sentence: Sentence } | null = null;
    for (const before of spansBefore(this.map, this.map.text.sentences, sentence, span.from)) {
      if (found !== null && before.sentence !== found.sentence) break;
      const { value } = before.span;
      const isNamed = value.kind === 'demonym' || (value.kind === 'state' && value.via !== 'place');
      if (isNamed && states.has(value.iso3)) found = { state: value.iso3, sentence: before.sentence };
    }
    return found?.state ?? null;
  }

  /** The owner of a noun that another belongs to. */
  private ofOuter(sentence: Sentence, span: Span): Owner | null {
    if (this.asked.has(span)) return null;
    this.asked.add(span);
    const owner = this.of(sentence, span);
    this.asked.delete(span);
    return owner;
  }

  /** The owner that the phrase itself names, "its" aside. */
  named(sentence: Sentence, span: Span): Owner | null {
    const spans = this.map.of(sentence);
    const gap = spans.find((s) => span.gaps.includes(s.head) && ownerOfName(s) !== null);
    if (gap) return ownerOfName(gap);
    return (
      this.byLeader(sentence, span, spans) ??
      this.byTree(sentence, span, spans) ??
      this.byNeighbour(sentence, span, spans) ??
      this.byRelative(sentence, span)
    );
  }

  /** "Kenyan-led forces" are Kenya's to lead, and a "Nairobi-based aid group" is of Kenya. */
  private byLeader(sentence: Sentence, span: Span, spans: readonly Span[]): Owner | null {
    let at = span.from - 1;
    while (
      ['amod', 'compound'].includes(sentence.words[at]?.deprel ?? '') &&
      /^\p{Ll}+$/u.test(sentence.words[at]!.form)
    ) {
      if (/^(?:led|based)$/.test(sentence.words[at]!.form)) break;
      at--;
    }
    const led = sentence.words[at];
    if (led === undefined || !/^(?:led|based)$/i.test(led.form)) return null;
    const name = spans.find((s) => s.to === led.index - 2 || s.to === led.index - 1);
    return name ? ownerOfName(name) : null;
  }

  /** Others that own the noun beside the first: "the presidents of Chile and Peru", "French and Egyptian warships". */
  coOwners(sentence: Sentence, span: Span, first: Owner): readonly Owner[] {
    const spans = this.map.of(sentence);
    const found: Owner[] = [];
    for (const child of this.partsOf(sentence, span)) {
      // «des navires chiliens et péruviens», where the parser joins the second adjective to the noun.
      const joined = relation(child) === 'conj' ? demonymAt(child.index, spans) : null;
      if (joined && joined !== first && !this.map.childrenOf(sentence, child.index).some((w) => w.upos === 'DET'))
        found.push(joined);
      if (!['amod', 'nmod', 'compound'].includes(relation(child))) continue;
      if (this.ofDependent(sentence, child, spans, 0) !== first) continue;
      for (const other of this.map.childrenOf(sentence, child.index)) {
        if (relation(other) !== 'conj') continue;
        const owner = ownerAt(other.index, spans);
        if (owner && owner !== first && !found.includes(owner)) found.push(owner);
      }
    }
    const beside = this.secondAdjective(sentence, spans, first, span.to);
    return beside && !found.includes(beside) ? [...found, beside] : found;
  }

  /** «la diplomacia griega y turca»: the second of two adjectives behind a noun, whatever the parser made of it. */
  private secondAdjective(sentence: Sentence, spans: readonly Span[], first: Owner, after: number): Owner | null {
    if (this.map.text.language === 'en') return null;
    const { words } = sentence;
    const one = spans.find((s) => s.head === after + 1 && ownerOfName(s) === first && s.value.kind === 'demonym');
    if (!one || words[one.to + 1]?.upos !== 'CCONJ' || words[one.to + 3]?.upos === 'NOUN') return null;
    const other = demonymAt(one.to + 2, spans);
    return other !== first ? other : null;
  }

  private byTree(sentence: Sentence, span: Span, spans: readonly Span[]): Owner | null {
    for (const child of this.partsOf(sentence, span)) {
      const owner = this.ofDependent(sentence, child, spans, 0);
      if (owner) return owner;
    }
    return null;
  }

  /** Adjectives and genitives below any word of the noun: the parser hangs them on inner words as often as not. */
  private *partsOf(sentence: Sentence, span: Span): Iterable<Word> {
    for (let i = span.from; i <= span.to; i++) {
      for (const child of this.map.childrenOf(sentence, i))
        if (child.index < span.from || child.index > span.to) yield child;
    }
  }

  private ofDependent(sentence: Sentence, child: Word, spans: readonly Span[], depth: number): Owner | null {
    const kind = relation(child);
    if (!['amod', 'nmod', 'compound', 'flat', 'appos', 'obl', 'obj'].includes(kind) || depth > 3) return null;
    const span = spans.find((s) => s.head === child.index || (s.from <= child.index && child.index <= s.to));
    const preposition = this.map.preposition(sentence, child.index);
    const genitive =
      child.deprel === 'nmod:poss' ||
      genitives.has(preposition) ||
      (preposition === 'from' && this.isPeople(sentence, child.head)) ||
      (serving[preposition]?.test(sentence.words[child.head]?.lemma ?? '') ?? false);
    // "South Korea's fisheries ministry", "a Thai F-16 jet": the owner may hang on the first noun of a compound.
    const isFirst = kind === 'compound' && preposition === '' && (!span || span.value.kind === 'person');
    if (span && !isFirst) {
      const owner = ownerOfName(span);
      if (
        owner &&
        (span.value.kind === 'demonym'
          ? kind !== 'obj'
          : genitive || ((kind === 'compound' || kind === 'flat' || kind === 'amod') && preposition === ''))
      )
        return owner;
      if (owner || !genitive || span.value.kind === 'person') return null;
      // «le porte-parole du ministère russe»: the state of what it is part of.
      return this.ofOuter(sentence, span);
    }
    // «le ministère des Affaires étrangères de Russie», «des médias d'État vénézuéliens»: through an inner noun.
    if (!isFirst && (!genitive || child.upos !== 'NOUN')) return null;
    for (const below of this.map.childrenOf(sentence, child.index)) {
      if (isFirst && below.deprel !== 'nmod:poss' && relation(below) !== 'amod') continue;
      const owner = this.ofDependent(sentence, below, spans, depth + 1);
      if (owner) return owner;
    }
    return null;
  }

  /** "Engineers from a Kenyan firm", "fighters from Hezbollah": where people are from is whose they are. */
  private isPeople(sentence: Sentence, word: number): boolean {
    return word >= 0 && this.map.at(sentence, word)?.value.kind === 'agent';
  }

  /** The name that stands right beside the noun, where the tree says otherwise. */
  private byNeighbour(sentence: Sentence, span: Span, spans: readonly Span[]): Owner | null {
    const after = spans.find(
      (s) =>
        s.from > span.to &&
        this.onlyBetween(sentence, span.to, s.from, s.value.kind === 'demonym' ? 'none' : 'genitive'),
    );
    const owner = after && ownerOfName(after);
    if (owner && (after.value.kind === 'demonym' ? this.map.text.language !== 'en' : true)) return owner;
    const before = spans.find((s) => s.to === span.from - 1);
    if (this.map.text.language === 'en' && before && before.value.kind !== 'person') return ownerOfName(before);
    return null;
  }

  private onlyBetween(sentence: Sentence, from: number, to: number, what: 'none' | 'genitive'): boolean {
    const between = sentence.words.slice(from + 1, to);
    if (what === 'none') return between.length === 0;
    const [first, ...rest] = between;
    return first !== undefined && genitives.has(first.form.toLowerCase()) && rest.every((w) => w.upos === 'DET');
  }

  /** «le Togo, dont l'ambassadeur …», "Togo, whose envoy …": the name that the relative clause is about. */
  private byRelative(sentence: Sentence, span: Span): Owner | null {
    for (const child of this.partsOf(sentence, span)) {
      const clause = ownedInClause(child, sentence.words);
      const name = clause && clause.head >= 0 ? this.map.at(sentence, clause.head) : null;
      // «le chancelier allemand, dont le pays …»: so whose he is.
      if (name) return ownerOfName(name) ?? (name.value.kind === 'title' ? this.ofOuter(sentence, name) : null);
    }
    return null;
  }

  private byPossessive(sentence: Sentence, span: Span): Owner | null {
    for (let i = span.from; i <= span.to; i++) {
      for (const child of this.map.childrenOf(sentence, i)) {
        const possessive = child.feats.Poss === 'Yes' || child.deprel === 'nmod:poss';
        if (possessive && (child.upos === 'DET' || child.upos === 'PRON')) return this.possessor(sentence, child.index);
      }
    }
    return null;
  }
}

/** The states that a noun for one of some form may stand for; null for any other noun. */
export const formOf = ({ value }: Span): ReadonlySet<string> | null =>
  value.kind === 'agent' ? (value.states ?? null) : null;

function ownerAt(word: number, spans: readonly Span[]): Owner | null {
  const span = spans.find((s) => s.from <= word && word <= s.to);
  return span ? ownerOfName(span) : null;
}

function demonymAt(word: number, spans: readonly Span[]): Owner | null {
  const span = spans.find((s) => s.head === word);
  return span?.value.kind === 'demonym' ? span.value.iso3 : null;
}

const implied = (span: Span): Owner | null => (span.value.kind === 'title' ? span.value.implied : null);

/** The state or organisation that a name by itself gives to what it belongs to. */
export function ownerOfName(span: Span): Owner | null {
  const { value } = span;
  switch (value.kind) {
    case 'state':
    case 'demonym':
    case 'body':
      return value.iso3;
    case 'organisation':
      return `org:${value.id}`;
    default:
      return null;
  }
}

/** How often a text names each state, by its name, its people or its bodies. */
export function statesNamed(map: TextMap, sentences: readonly Sentence[]): ReadonlyMap<Owner, number> {
  const counts = new Map<Owner, number>();
  for (const sentence of sentences) {
    for (const span of map.of(sentence)) {
      const owner = ownerOfName(span);
      if (owner && !owner.startsWith('org:')) counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
  }
  return counts;
}
