import type { Sentence } from '../../model.js';
import { relation } from '../../sentence.js';
import type { Actors } from '../lexicon/actors.js';
import type { Span } from '../reading/spans.js';
import type { TextMap } from '../reading/text-map.js';
import type { OwnerFinder } from './owners.js';
import type { Owner } from './refs.js';

/** A title as it is used at one place. */
export interface TitleUse {
  /** An office, or a class of them: leader, president, chancellor, secretary-of-state, titular, counterpart. */
  readonly office: string;
  readonly owner: Owner | null;
  /** «l'ancien président», "former". */
  readonly former: boolean;
  /** The body of a state whose spokesman or officer it is: "police" of "a police spokesman"; null if none is named. */
  readonly body: string | null;
  /** CAMEO role of a noun that is no title: "judge", "rebel"; null for titles. */
  readonly role: string | null;
}

/** States whose chancellor heads the government; elsewhere «canciller», «chancelier» is the foreign minister. */
const chancellors = new Set(['DEU', 'AUT']);

/** Reads titles and whom they stand beside. */
export class TitleReader {
  constructor(
    private readonly map: TextMap,
    private readonly owners: OwnerFinder,
    private readonly actors: Actors,
  ) {}

  use(sentence: Sentence, span: Span): TitleUse {
    const value = span.value.kind === 'title' ? span.value : null;
    const { references } = this.map.words;
    const marked = this.map
      .childrenOf(sentence, span.head)
      .some((c) => references.has('former', c.form, c.lemma) || references.has('next', c.form, c.lemma));
    return {
      office: value?.office ?? 'official',
      role: span.value.kind === 'agent' ? span.value.role : null,
      body: this.bodyOf(sentence, span),
      // "His counterpart": the possessive tells whose, not of which state.
      owner: this.owners[value?.office === 'counterpart' ? 'named' : 'of'](sentence, span),
      former: (value?.former ?? false) || marked || this.hasEx(sentence, span),
    };
  }

  /** The noun of a body right before a title or in its genitive: "army spokesman", «porte-parole de l'armée». */
  private bodyOf(sentence: Sentence, title: Span): string | null {
    for (const span of this.map.of(sentence)) {
      if (span.value.kind !== 'bodyNoun') continue;
      const inGenitive = sentence.words[span.head]!.head === title.head && span.from > title.to;
      if (inGenitive || span.to === title.from - 1) return span.value.body;
    }
    return null;
  }

  /** True where "ex" stands before a title, joined to it or not: «l'ex-ministre», «el ex presidente». */
  private hasEx(sentence: Sentence, span: Span): boolean {
    const [before, first] = [sentence.words[span.from - 1]?.form, sentence.words[span.from]!.form];
    return (
      /^ex-/i.test(first) ||
      /^ex-?$/i.test(before ?? '') ||
      (before === '-' && /^ex$/i.test(sentence.words[span.from - 2]?.form ?? ''))
    );
  }

  /** The office that a title means in a state. */
  officeOf(use: TitleUse, owner: Owner): string {
    switch (use.office) {
      case 'leader':
        return this.leaderOf(owner);
      case 'president':
        return owner.startsWith('org:') ? 'secretary-general' : 'head-of-state';
      case 'chancellor':
        return chancellors.has(owner) ? 'head-of-government' : 'foreign-minister';
      case 'secretary-of-state':
        return owner === 'USA' || owner === 'VAT' ? 'foreign-minister' : 'minister';
      case 'counterpart':
      case 'titular':
        return 'official';
      default:
        return use.office;
    }
  }

  leaderOf(owner: Owner): string {
    return this.actors.states.get(owner)?.leader ?? (owner.startsWith('org:') ? 'group-leader' : 'head-of-state');
  }

  /** True where a title may mean the holder of an office: «le ministre» a foreign minister, not the other way round. */
  isOffice(use: TitleUse, office: string | null, country: string | null): boolean {
    if (office === null || country === null) return false;
    if (use.office === 'leader') return office === 'head-of-state' || office === 'head-of-government';
    if (use.office === 'minister') return office.endsWith('-minister');
    return this.officeOf(use, country) === office;
  }

  /** The title that stands beside a person's name, by the tree or by place: «le ministre turc X», «X, ministre de Y». */
  ofPerson(sentence: Sentence, person: Span): TitleUse | null {
    let bare: TitleUse | null = null;
    for (const span of this.map.of(sentence)) {
      if ((span.value.kind !== 'title' && span.value.kind !== 'agent') || !this.stand(sentence, span, person)) continue;
      const use = this.use(sentence, span);
      // "General X, a spokesman for Chad's army": of several titles the one that says whose.
      if (use.owner) return use;
      bare ??= use;
    }
    // "Opposition leader X of Serbia": the state hangs on the name.
    return bare && { ...bare, owner: this.owners.of(sentence, person) };
  }

  /** The person's name that stands beside a title. */
  personOf(sentence: Sentence, title: Span): Span | null {
    return (
      this.map.of(sentence).find((span) => span.value.kind === 'person' && this.stand(sentence, title, span)) ?? null
    );
  }

  private stand(sentence: Sentence, title: Span, person: Span): boolean {
    const [t, p] = [sentence.words[title.head]!, sentence.words[person.head]!];
    const joined = (kind: string) => ['appos', 'flat', 'compound'].includes(kind) || kind === 'nmod';
    const near = Math.max(title.from, person.from) - Math.min(title.to, person.to) < 14;
    if (
      p.head === title.head &&
      p.deprel !== 'nmod:poss' &&
      joined(relation(p)) &&
      near &&
      this.map.preposition(sentence, person.head) === ''
    )
      return true;
    if (t.head === person.head && joined(relation(t)) && near && this.map.preposition(sentence, title.head) === '')
      return true;
    return person.from > title.to
      ? this.onlyBetween(sentence, title, person.from)
      : this.followed(sentence, person, title);
  }

  /** Only what belongs to the title lies between it and the name: an adjective, a genitive, one comma. */
  private onlyBetween(sentence: Sentence, title: Span, to: number): boolean {
    const spans = this.map.of(sentence);
    let commas = 0;
    for (let i = title.to + 1; i < to; i++) {
      const word = sentence.words[i]!;
      if (word.form === ',') {
        commas++;
        if (commas > 1) return false;
      } else if (
        !spans.some(
          (s) => s.from <= i && i <= s.to && ['demonym', 'state', 'organisation', 'bodyNoun'].includes(s.value.kind),
        ) &&
        !(word.upos === 'DET' || ['de', 'of', 'du', 'del'].includes(word.lemma))
      )
        return false;
    }
    return true;
  }

  /** «X, ministre turc …,» and "X, the Turkish minister": after a comma, with nothing but a determiner between. */
  private followed(sentence: Sentence, person: Span, title: Span): boolean {
    const between = sentence.words.slice(person.to + 1, title.from);
    if (between[0]?.form !== ',') return false;
    const spans = this.map.of(sentence);
    return (
      between
        .slice(1)
        .every(
          (w) =>
            w.upos === 'DET' || spans.some((s) => s.from <= w.index && w.index <= s.to && s.value.kind === 'demonym'),
        ) && relation(sentence.words[title.head]!) !== 'nsubj'
    );
  }
}
