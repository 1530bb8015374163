import type { ActorRef, Sentence, Word } from '../../model.js';
import { relation } from '../../sentence.js';
import type { TextMap } from '../reading/text-map.js';

/** A phrase that names an actor, met before a pronoun. */
export interface Candidate {
  readonly sentence: number;
  readonly word: number;
  readonly refs: readonly ActorRef[];
}

/** What a pronoun or possessive asks of its antecedent. */
export interface Wanted {
  readonly plural: boolean;
  /** Only a person ("he", "she"). */
  readonly person: boolean;
  readonly gender: 'm' | 'f' | null;
  /** Only who has a country or is an organisation: whose something is. */
  readonly owner?: boolean;
  /** Who says something: no state. */
  readonly speaks?: boolean;
}

/** How far back a pronoun may reach, in sentences. */
const reach = 2;

/**
 * Finds whom pronouns and possessives mean: the subject of the clauses around them first, then the subjects before,
 * then the nearest name; only what agrees in number and gender. Where nothing fits they stay unresolved.
 */
export class AntecedentFinder {
  constructor(
    private readonly map: TextMap,
    private readonly sentences: readonly Sentence[],
    private readonly resolve: (sentence: Sentence, word: number) => readonly ActorRef[],
    private readonly genderOf: (ref: ActorRef) => 'm' | 'f' | null,
  ) {}

  find(sentence: Sentence, word: number, wanted: Wanted): readonly ActorRef[] {
    return wanted.plural ? this.plural(sentence, word, wanted) : this.singular(sentence, word, wanted);
  }

  private singular(sentence: Sentence, word: number, wanted: Wanted): readonly ActorRef[] {
    const isQuoted = this.isQuoted(sentence.words[word]!);
    // «X lui reproche»: to whom something is done is not who does it.
    const { head, deprel } = sentence.words[word]!;
    const isDoer = (subject: Word) =>
      /^i?obj/.test(deprel) && subject.head === head && sentence.words[subject.index] === subject;
    const maySpeakOf = (subject: Word) => !isDoer(subject) && (isQuoted || !this.isQuoted(subject));
    for (const subject of this.subjectsAbove(sentence, word)) {
      if (!maySpeakOf(subject)) continue;
      const refs = this.fitting(sentence, subject, wanted);
      if (refs.length === 1) return refs;
      // «L'agence …, où elle …»: who does what is told around it, though nobody knows who that is.
      if (wanted.gender !== null && genderOfNoun(subject) === wanted.gender && this.isNobodyKnown(sentence, subject))
        return [];
      const home = wanted.owner && refs.length === 0 ? this.homeOf(sentence, subject) : [];
      if (home.length === 1) return home;
    }
    for (let back = 0; back <= reach; back++) {
      const earlier = this.sentences[sentence.index - back];
      if (!earlier || (back > 0 && earlier.paragraph < sentence.paragraph - 1)) break;
      const limit = back === 0 ? word : earlier.words.length;
      const subjects = earlier.words.filter(
        (w) => w.index < limit && relation(w) === 'nsubj' && w.upos !== 'PRON' && maySpeakOf(w),
      );
      for (const subject of [...subjects].reverse().sort((a, b) => depthOf(earlier, a) - depthOf(earlier, b))) {
        const refs = this.fitting(earlier, subject, wanted);
        if (refs.length === 1) return refs;
      }
      if (wanted.person) {
        for (const span of [...this.map.of(earlier)].reverse()) {
          if (span.head >= limit) continue;
          const refs = this.fitting(earlier, earlier.words[span.head]!, wanted);
          if (refs.length === 1) return refs;
        }
      }
    }
    return [];
  }

  private isNobodyKnown(sentence: Sentence, { index, upos, feats }: Word): boolean {
    return upos === 'NOUN' && feats.Number !== 'Plur' && this.resolve(sentence, index).length === 0;
  }

  /** Whom somebody else is quoted as speaking of is not whom the article goes on about. */
  private isQuoted({ start, end }: Word): boolean {
    return this.map.text.quotations.some((quotation) => start >= quotation.start && end <= quotation.end);
  }

  /** "A choir from X … its members": where those come from of whom nobody knows more. */
  private homeOf(sentence: Sentence, subject: Word): readonly ActorRef[] {
    if (subject.upos !== 'NOUN') return [];
    const places = this.map
      .childrenOf(sentence, subject.index)
      .filter((w) => relation(w) === 'nmod' && w.upos === 'PROPN');
    return places.flatMap((place) => this.resolve(sentence, place.index)).filter((ref) => ref.type === 'State');
  }

  /** Several: those that one enumeration, one plural noun, or subject and partner before it name. */
  private plural(sentence: Sentence, word: number, wanted: Wanted): readonly ActorRef[] {
    for (let back = 0; back <= 1; back++) {
      const earlier = this.sentences[sentence.index - back];
      if (!earlier) break;
      const limit = back === 0 ? word : earlier.words.length;
      const several = this.pluralNoun(earlier, limit);
      if (back === 0 && !wanted.person && several.length > 0) return several;
      const found: ActorRef[] = [];
      for (const span of this.map.of(earlier)) {
        if (span.head >= limit || span.to >= limit) continue;
        const head = earlier.words[span.head]!;
        if (head.upos === 'ADJ' || relation(head) === 'appos' || relation(head) === 'flat') continue;
        for (const ref of this.resolve(earlier, span.head))
          if (ref.type === 'Person' || ref.type === 'Office') add(found, ref);
      }
      const people = found.slice(-2);
      if (people.length === 2 && people[0]!.country !== people[1]!.country) return people;
      if (wanted.person) continue;
      const grouped = this.enumerated(earlier, limit);
      if (grouped.length > 1) return grouped;
    }
    return [];
  }

  /** The plural noun nearest before a word in its sentence, where it names actors: "three officials, accusing them". */
  private pluralNoun(sentence: Sentence, limit: number): readonly ActorRef[] {
    for (const span of [...this.map.of(sentence)].reverse()) {
      const head = sentence.words[span.head]!;
      if (span.to >= limit || head.upos !== 'NOUN' || head.feats.Number !== 'Plur') continue;
      const refs = this.resolve(sentence, span.head);
      if (refs.length > 0) return refs;
    }
    return [];
  }

  /** The last enumeration of actors before a word. */
  private enumerated(sentence: Sentence, limit: number): readonly ActorRef[] {
    const heads = sentence.words.filter(
      (w) => w.index < limit && relation(w) === 'conj' && sentence.words[w.head]!.index < limit,
    );
    for (const conjunct of [...heads].reverse()) {
      const all: ActorRef[] = [];
      for (const ref of [...this.resolve(sentence, conjunct.head), ...this.resolve(sentence, conjunct.index)])
        add(all, ref);
      if (all.length > 1) return all;
    }
    return [];
  }

  /** Subjects of the clause that a word stands in and of those above, but not the phrase that holds the word itself. */
  private *subjectsAbove(sentence: Sentence, word: number): Generator<Word> {
    const path = new Set<number>();
    for (let at = word; at >= 0; at = sentence.words[at]!.head) {
      path.add(at);
      for (const child of this.map.childrenOf(sentence, at)) {
        if (relation(child) === 'nsubj' && !path.has(child.index) && child.upos !== 'PRON' && child.index < word)
          yield child;
      }
    }
  }

  private fitting(sentence: Sentence, word: Word, wanted: Wanted): readonly ActorRef[] {
    const refs = this.resolve(sentence, word.index);
    return refs.filter((ref) => {
      const person = ref.type === 'Person' || ref.type === 'Office';
      if (wanted.person && !person) return false;
      if (wanted.speaks && ref.type === 'State') return false;
      if (wanted.owner && ref.country === null && ref.polity === null) return false;
      const gender = person ? this.genderOf(ref) : wanted.person ? null : (genderOfNoun(word) ?? null);
      return wanted.gender === null || gender === null || gender === wanted.gender;
    });
  }
}

const genderOfNoun = (word: Word): 'm' | 'f' | null =>
  word.feats.Gender === 'Fem' ? 'f' : word.feats.Gender === 'Masc' ? 'm' : null;

function depthOf(sentence: Sentence, word: Word): number {
  let depth = 0;
  for (let at = word.head; at >= 0; at = sentence.words[at]!.head) depth++;
  return depth;
}

function add(list: ActorRef[], ref: ActorRef): void {
  if (!list.some((r) => r.id === ref.id)) list.push(ref);
}
