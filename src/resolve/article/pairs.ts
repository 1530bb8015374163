import type { ActorRef, Sentence, Word } from '../../model.js';
import { relation } from '../../sentence.js';
import type { Actors } from '../lexicon/actors.js';
import type { Span } from '../reading/spans.js';
import type { TextMap } from '../reading/text-map.js';
import { type Resolve, spansBefore, subjectsAbove } from './before.js';
import { type OwnerFinder, statesNamed } from './owners.js';
import { isPlace } from './places.js';
import type { RefMaker } from './refs.js';

/** How many sentences back a text puts two states together; how many back it calls two of them "the two". */
const REACH = { joined: 1, called: 2 };

/** How much more often than a third state an article names the two that it is about. */
const AHEAD = 1.5;

/** Nouns for two: countries, their governments, those who act for them. */
const NOUNS = ['both-states', 'both-governments', 'both-persons'] as const;

/** Words for how many, from three on. */
const counts = ['three', 'four', 'five'] as const;

/** Reads who two are: «les deux pays», "both governments", "the neighbours". */
export class Pairs {
  private most: readonly string[] | null | undefined = undefined;

  constructor(
    private readonly map: TextMap,
    private readonly sentences: readonly Sentence[],
    private readonly actors: Actors,
    private readonly owners: OwnerFinder,
    private readonly refs: RefMaker,
    private readonly resolve: Resolve,
  ) {}

  /** True for «les deux gouvernements» and the like, which no state of their own tells apart. */
  isBoth(sentence: Sentence, span: Span, of: (typeof NOUNS)[number]): boolean {
    const word = sentence.words[span.head]!;
    const { references } = this.map.words;
    if (!references.has(of, word.form, word.lemma) || this.owners.of(sentence, span) !== null) return false;
    return this.isTwo(sentence, word);
  }

  /** «Les trois pays», "the four governments": as many as the text last named together, or names at all. */
  several(sentence: Sentence, word: Word): readonly ActorRef[] {
    const { references } = this.map.words;
    const parts = this.map.childrenOf(sentence, word.index);
    // (Spanish has the number below the article.)
    const below = [
      ...parts,
      ...parts.flatMap((part) => (part.upos === 'DET' ? this.map.childrenOf(sentence, part.index) : [])),
    ];
    const isKnown = below.some(({ feats }) => feats.Definite === 'Def' || feats.PronType === 'Dem');
    const number = below
      .map((child) => counts.find((one) => references.has(one, child.form, child.lemma)))
      .find(Boolean);
    const isBare = below.every((child) => ['det', 'case', 'punct', 'nummod'].includes(relation(child)));
    if (!number || !isKnown || !isBare || !NOUNS.some((of) => references.has(of, word.form, word.lemma))) return [];
    const wanted = counts.indexOf(number) + 3;
    const surface = this.map.surface(sentence, { from: word.index, to: word.index });
    for (let back = 0; back <= REACH.called; back++) {
      const earlier = this.sentences[sentence.index - back];
      const together = earlier ? this.together(earlier, back === 0 ? word.index : earlier.words.length) : [];
      if (together.length === wanted) return together.map((state) => this.refs.state(state, surface));
    }
    const all = [...statesNamed(this.map, this.sentences).keys()].filter((state) => this.actors.states.has(state));
    return all.length === wanted ? all.map((state) => this.refs.state(state, surface)) : [];
  }

  /** The states that the longest enumeration of a sentence names, before a word. */
  private together(sentence: Sentence, limit: number): readonly string[] {
    const chains = new Map<number, Set<string>>();
    for (const word of sentence.words) {
      if (relation(word) !== 'conj' || word.index >= limit) continue;
      let first = word;
      while (relation(first) === 'conj' && first.head >= 0) first = sentence.words[first.head]!;
      const chain = chains.get(first.index) ?? new Set<string>();
      chains.set(first.index, chain);
      for (const one of [first, word]) {
        const country = this.resolve(sentence, one.index)[0]?.country;
        if (country && this.actors.states.has(country)) chain.add(country);
      }
    }
    return [...chains.values()].map((chain) => [...chain]).reduce((a, b) => (b.length > a.length ? b : a), []);
  }

  /** A noun of reference that is no agent or body noun («les deux capitales», "both sides"). */
  named(sentence: Sentence, word: Word): readonly ActorRef[] {
    const { references } = this.map.words;
    if (!this.isTwo(sentence, word) || !NOUNS.some((of) => references.has(of, word.form, word.lemma))) return [];
    const counted = references.has('both-persons', word.form, word.lemma) ? this.counted(sentence, word) : [];
    if (counted.length > 0) return counted;
    const surface = this.map.surface(sentence, { from: word.index, to: word.index });
    return this.statesBefore(sentence, word).map((s) => this.refs.state(s, surface));
  }

  /** «deux Suisses ont été arrêtés … les deux hommes»: two people whom the text has counted just before. */
  private counted(sentence: Sentence, word: Word): readonly ActorRef[] {
    for (let back = 0; back <= REACH.joined; back++) {
      const earlier = this.sentences[sentence.index - back];
      const limit = back === 0 ? word.index : (earlier?.words.length ?? 0);
      const two = earlier?.words.findLast(
        (number) => number.index < limit && relation(number) === 'nummod' && this.isTwoOf(earlier, number),
      );
      const found = two ? this.resolve(earlier!, two.head) : [];
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The number two before a plural noun that nothing says is known. */
  private isTwoOf(sentence: Sentence, number: Word): boolean {
    const { references } = this.map.words;
    const noun = sentence.words[number.head];
    if (noun?.upos !== 'NOUN' || !references.has('two', number.form, number.lemma)) return false;
    return !this.map
      .childrenOf(sentence, noun.index)
      .some(({ feats }) => feats.Definite === 'Def' || feats.Poss === 'Yes');
  }

  /**
   * The two states named before a word, directly or by who acts for them, in the order of the text. A pair that the
   * text itself put together («la Russie et le Venezuela»), or has called two before, comes first, then the two that the
   * whole article is about, then two that only stand near each other; who is first named as the one that does
   * something to the two is not one of them.
   */
  statesBefore(sentence: Sentence, word: Word): readonly string[] {
    const doers = this.doersUpon(sentence, word);
    for (let back = 0; back <= REACH.called; back++) {
      const earlier = this.sentences[sentence.index - back];
      const limit = back === 0 ? word.index : (earlier?.words.length ?? 0);
      const pair =
        earlier && ((back <= REACH.joined ? this.joined(earlier, limit, doers) : null) ?? this.called(earlier, limit));
      if (pair) return pair;
    }
    const main = this.onlyTwo(sentence, word) ?? this.foremost();
    if (main) return main;
    const outside = this.outsiders(sentence, word);
    const others = this.nearest(sentence, word, outside, false);
    return others.length > 0 ? others : this.nearest(sentence, word, new Set(), true);
  }

  /** «Le Chili s'est rapproché du Pérou. Les deux parties ont signé …»: the subjects are the two that the sentence before named. */
  private onlyTwo(sentence: Sentence, word: Word): readonly string[] | null {
    const before = this.sentences[sentence.index - 1];
    if (relation(word) !== 'nsubj' || before?.paragraph !== sentence.paragraph) return null;
    const named = [...statesNamed(this.map, [before]).keys()].filter((state) => this.actors.states.has(state));
    const own = [...statesNamed(this.map, [sentence]).keys()];
    return named.length === 2 && own.every((state) => named.includes(state)) ? named : null;
  }

  /** The two states that the whole article names most, where no third comes near. */
  private foremost(): readonly string[] | null {
    if (this.most !== undefined) return this.most;
    const counts = [...statesNamed(this.map, this.sentences)].filter(([state]) => this.actors.states.has(state));
    const [one, other, third] = counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const isClear = one && other && other[1] >= AHEAD * (third?.[1] ?? 0);
    this.most = isClear ? [one[0], other[0]] : null;
    return this.most;
  }

  /** "Its neighbour", «su rival», of whom the sentence says no more: the state named before that is not the owner. */
  peer(sentence: Sentence, word: Word): readonly ActorRef[] {
    const { references } = this.map.words;
    const parts = this.map.childrenOf(sentence, word.index);
    if (word.feats.Number === 'Plur' || !references.has('peer', word.form, word.lemma)) return [];
    if (!parts.some(({ feats }) => feats.Poss === 'Yes')) return [];
    const owners = new Set(subjectsAbove(this.map, this.resolve, sentence, word).filter((s) => s !== null));
    const main = this.foremost() ?? [];
    const others = new Set(main.some((state) => owners.has(state)) ? main.filter((state) => !owners.has(state)) : []);
    for (const before of spansBefore(this.map, this.sentences, sentence, word.index)) {
      if (others.size > 0 && main.length > 0) break;
      if (sentence.index - before.sentence.index > REACH.called) break;
      if (isPlace(this.map, before.sentence, before.span)) continue;
      const [ref] = this.resolve(before.sentence, before.span.head);
      if (ref?.country && this.actors.states.has(ref.country) && !owners.has(ref.country)) others.add(ref.country);
    }
    const [one, ...more] = others;
    const surface = this.map.surface(sentence, { from: word.index, to: word.index });
    return one !== undefined && more.length === 0 && owners.size === 1 ? [this.refs.state(one, surface)] : [];
  }

  /**
   * The two states named last, without some; none where there are not two. "At the court in The Hague" says where, and
   * is no state if there are others; "troops in Mali" names one.
   */
  private nearest(sentence: Sentence, word: Word, without: ReadonlySet<string>, withSeats: boolean): readonly string[] {
    const found: string[] = [];
    for (const before of spansBefore(this.map, this.sentences, sentence, word.index)) {
      const { value } = before.span;
      const isSeat = value.kind === 'state' && value.via !== 'name';
      if (!withSeats && isSeat && isPlace(this.map, before.sentence, before.span)) continue;
      const [ref] = this.resolve(before.sentence, before.span.head);
      const state = ref?.country;
      if (state && this.actors.states.has(state) && !without.has(state) && !found.includes(state)) found.push(state);
      if (found.length === 2) return found.reverse();
    }
    return [];
  }

  /** The states of the subjects above a word that no earlier sentence names: mediators, critics, well-wishers. */
  private outsiders(sentence: Sentence, word: Word): ReadonlySet<string> {
    const found = new Set(subjectsAbove(this.map, this.resolve, sentence, word).filter((s) => s !== null));
    const first = sentence.words[0]!;
    if (found.size === 0 || sentence.index === 0) return new Set();
    for (const before of spansBefore(this.map, this.sentences, sentence, first.index)) {
      const [ref] = this.resolve(before.sentence, before.span.head);
      if (ref?.country) found.delete(ref.country);
    }
    return found;
  }

  /** "Chile and Peru urged the two countries to talk": who does something to the two is somebody else. */
  private doersUpon(sentence: Sentence, word: Word): ReadonlySet<string | null> {
    const cases = this.map.childrenOf(sentence, word.index).filter((child) => relation(child) === 'case');
    const isTo = relation(word) === 'obl' && cases.some(({ lemma }) => ['à', 'a', 'to'].includes(lemma));
    if (!isTo && !/^i?obj$/.test(relation(word))) return new Set();
    return new Set(subjectsAbove(this.map, this.resolve, sentence, word));
  }

  /** The last two states that a conjunction joins in a sentence, before a word, unless both are of some. */
  private joined(sentence: Sentence, limit: number, without: ReadonlySet<string | null>): readonly string[] | null {
    const joined = sentence.words.filter((w) => relation(w) === 'conj' && w.index < limit);
    for (const second of joined.reverse()) {
      const pair = [second.head, second.index].map((w) => this.resolve(sentence, w)[0]?.country ?? null);
      const states = this.two(pair);
      if (states && !states.every((state) => without.has(state))) return states;
    }
    return null;
  }

  /** The two states that a sentence last called "the two", before a word. */
  private called(sentence: Sentence, limit: number): readonly string[] | null {
    const { references } = this.map.words;
    for (const word of sentence.words.slice(0, limit).reverse()) {
      if (!NOUNS.some((of) => references.has(of, word.form, word.lemma)) || !this.isTwo(sentence, word)) continue;
      const states = this.two(this.resolve(sentence, word.index).map(({ country }) => country));
      if (states) return states;
    }
    return null;
  }

  private two(countries: readonly (string | null)[]): readonly string[] | null {
    const [one, other, ...more] = countries.filter((s): s is string => s !== null && this.actors.states.has(s));
    return one !== undefined && other !== undefined && more.length === 0 && one !== other ? [one, other] : null;
  }

  /** True where "two" stands with a noun, also below its article («los dos países»), or for "the neighbours" alone. */
  private isTwo(sentence: Sentence, word: Word): boolean {
    const { references } = this.map.words;
    const below = this.map.childrenOf(sentence, word.index);
    const articles = below
      .filter((child) => child.upos === 'DET')
      .flatMap((det) => this.map.childrenOf(sentence, det.index));
    const isOf = (of: string) => [...below, ...articles].some((child) => references.has(of, child.form, child.lemma));
    if (isOf('both')) return true;
    // "Two men were arrested": any two.
    const isKnown = below.some(
      ({ feats }) => feats.Definite === 'Def' || feats.PronType === 'Dem' || feats.Poss === 'Yes',
    );
    if (isOf('two')) return isKnown;
    const isBare = below.every((child) => ['det', 'case', 'punct'].includes(relation(child)));
    const isDefinite = below.some((child) => child.feats.Definite === 'Def');
    return isBare && isDefinite && word.feats.Number === 'Plur' && references.has('two-alone', word.form, word.lemma);
  }
}
