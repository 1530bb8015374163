import type { Sentence, Word } from '../../model.js';
import { relation } from '../../sentence.js';
import type { Span } from '../reading/spans.js';
import type { TextMap } from '../reading/text-map.js';
import { ownerOfName, statesNamed } from './owners.js';
import { datelineOf, isPlace } from './places.js';
import type { Owner } from './refs.js';

/**
 * Finds the country in which a text sets people and bodies that it names without one: "rebels in Chad", «la police» in
 * a text about Peru alone.
 */
export class Setting {
  private only: Owner | null | undefined = undefined;
  private most: Owner | null | undefined = undefined;

  constructor(
    private readonly map: TextMap,
    private readonly sentences: readonly Sentence[],
    /** The state in which an armed group is at war, null for other organisations. */
    private readonly homeOf: (organisation: string) => Owner | null,
  ) {}

  /** "Iranian state television said the navy had seized": bare forces that somebody tells of are of whose voice it is. */
  teller(sentence: Sentence, { head }: Span): Owner | null {
    const noun = sentence.words[head]!;
    const told = relation(noun) === 'nsubj' ? sentence.words[noun.head] : undefined;
    const says = told && relation(told) === 'ccomp' ? sentence.words[told.head] : undefined;
    const speaker = says && this.map.childrenOf(sentence, says.index).find((w) => relation(w) === 'nsubj');
    if (!speaker || speaker.index > head) return null;
    const parts = [speaker, ...this.map.childrenOf(sentence, speaker.index)];
    const owners = parts.flatMap((part) => {
      const span = ['nsubj', 'amod', 'nmod', 'compound'].includes(relation(part))
        ? this.map.at(sentence, part.index)
        : null;
      return (span && ownerOfName(span)) ?? [];
    });
    const [only, ...others] = new Set(owners);
    return only !== undefined && others.length === 0 && !only.startsWith('org:') ? only : null;
  }

  /** The state of the place that hangs on the noun, else that of the sentence, else the only one of the whole text. */
  of(sentence: Sentence, span: Span): Owner | null {
    if (this.hasUnknownOwner(sentence, span)) return null;
    const placed = this.below(sentence, span) ?? this.ofSentence(sentence, span);
    return placed ?? (this.hasName(sentence, span) ? null : this.ofText());
  }

  /**
   * The state whose own plans somebody tells: «la Suède enverra des armes, a promis le ministre» is Sweden's minister; so with «la présidence».
   * Who warns of what a state will do may be anybody's.
   */
  announced(sentence: Sentence, span: Span): Owner | null {
    const title = sentence.words[span.head]!;
    const verb = relation(title) === 'nsubj' ? sentence.words[title.head] : undefined;
    if (!verb || this.map.words.references.has('foretelling', verb.form, verb.lemma)) return null;
    const told =
      relation(verb) === 'parataxis'
        ? sentence.words[verb.head]
        : this.map.childrenOf(sentence, verb.index).find((w) => relation(w) === 'ccomp');
    if (!told || !this.isFuture(sentence, told)) return null;
    const subject = this.map.childrenOf(sentence, told.index).find((w) => relation(w) === 'nsubj');
    const name = subject && this.map.at(sentence, subject.index);
    return name ? ownerOfName(name) : null;
  }

  private isFuture(sentence: Sentence, verb: Word): boolean {
    const isLater = ({ feats }: Word) => feats.Tense === 'Fut' || feats.Mood === 'Cnd';
    const will = (w: Word) => relation(w) === 'aux' && this.map.words.references.has('will', w.form, w.lemma);
    return isLater(verb) || this.map.childrenOf(sentence, verb.index).some(will);
  }

  private below(sentence: Sentence, span: Span): Owner | null {
    for (const place of this.map.of(sentence)) {
      if (place.value.kind === 'state' && place.head > span.head && this.isAttribute(sentence, place.head, span.head))
        return place.value.iso3;
    }
    return null;
  }

  /** "Rebels in Chad", "a group based in Chad", «les habitants d'une ville du nord du Tchad». */
  private isAttribute(sentence: Sentence, word: number, noun: number): boolean {
    for (let at = word, steps = 0; at >= 0 && steps < 5; at = sentence.words[at]!.head, steps++) {
      if (at === noun) return true;
      const { deprel } = sentence.words[at]!;
      if (!['nmod', 'obl', 'flat', 'appos', 'compound', 'obl:arg', 'obl:mod', 'nmod:poss', 'acl'].includes(deprel))
        return false;
    }
    return false;
  }

  /** "Officials of Aldora Oil" are nobody's in particular, but not of the country around them. */
  hasUnknownOwner(sentence: Sentence, span: Span): boolean {
    const known = this.map.of(sentence).filter((s) => s.value.kind !== 'person');
    return this.map
      .childrenOf(sentence, span.head)
      .some(
        (child) =>
          child.upos === 'PROPN' &&
          relation(child) === 'nmod' &&
          !this.map.isTime(child) &&
          !known.some((s) => s.from <= child.index && child.index <= s.to),
      );
  }

  /** A state that stands in the phrase and does not own it: "pro-Russian separatists", "Iran-backed militias". */
  private hasName(sentence: Sentence, { from, to, head }: Span): boolean {
    return this.map
      .of(sentence)
      .some((name) => ownerOfName(name) !== null && this.isUnder(sentence, name.head, from, to, head));
  }

  private isUnder(sentence: Sentence, word: number, from: number, to: number, head: number): boolean {
    for (let at = word, steps = 0; at >= 0 && steps < 4; at = sentence.words[at]!.head, steps++)
      if (at === head || (from <= at && at <= to)) return true;
    return false;
  }

  /** The only state where the sentence is set, or where the verb of a noun is: "marched in Lima against a war in Iraq". */
  private ofSentence(sentence: Sentence, { head }: Span): Owner | null {
    const found = new Set<Owner>();
    const direct = new Set<Owner>();
    // "Thousands of X": the phrase that counts them.
    let top = sentence.words[head]!;
    while (relation(top) === 'nmod') top = sentence.words[top.head]!;
    const verb = top.head;
    for (const place of this.map.of(sentence)) {
      if (place.value.kind !== 'state' || !isPlace(this.map, sentence, place) || this.isGoal(sentence, place)) continue;
      if (this.isAside(sentence, place.head, head)) continue;
      found.add(place.value.iso3);
      if (this.standsUnder(sentence, place, verb)) direct.add(place.value.iso3);
    }
    const [only, ...others] = found.size === 1 ? found : direct;
    return others.length === 0 ? (only ?? null) : null;
  }

  /** "The rebels, who are negotiating in Cuba, freed two hostages": what is told aside does not say where the rest is. */
  private isAside(sentence: Sentence, place: number, noun: number): boolean {
    const clause = [...this.above(sentence, place)].find((word) => word.deprel === 'acl:relcl');
    if (clause === undefined || this.map.preposition(sentence, place) === '') return false;
    // "On Sunday when they …" tells of the same.
    if (clause.head === noun || this.map.isTime(sentence.words[clause.head]!)) return false;
    return ![...this.above(sentence, noun)].includes(clause);
  }

  private *above(sentence: Sentence, word: number): Generator<Word> {
    for (let at = word; at >= 0; at = sentence.words[at]!.head) yield sentence.words[at]!;
  }

  /** "In Spain", "in the streets of Spain" beside a verb. */
  private standsUnder(sentence: Sentence, { head }: Span, verb: number): boolean {
    const place = sentence.words[head]!;
    const marks = this.map.preposition(sentence, head).split(' ');
    const ground = relation(place) === 'nmod' && marks.some((m) => this.map.words.locatives.has('of', m));
    // (A place behind a bare day may hang on that.)
    const lent = place.head >= 0 && this.map.isTime(sentence.words[place.head]!);
    return place.head === verb || ((ground || lent) && sentence.words[place.head]!.head === verb);
  }

  /** Where somebody goes or is sent is not where the sentence is set: "to protest sending troops to Peru". */
  private isGoal(sentence: Sentence, span: Span): boolean {
    const marks = this.map.preposition(sentence, span.head).split(' ').filter(Boolean);
    const { locatives } = this.map.words;
    return marks.length > 0 && !marks.some((m) => locatives.has('place', m) || locatives.has('local', m));
  }

  /**
   * The country that the text names most, where no other comes near, nor all others together, or that its dateline
   * names: whose «l'armée», "the president" are.
   */
  main(): Owner | null {
    if (this.most !== undefined) return this.most;
    const named = statesNamed(this.map, this.sentences);
    const [first, second] = [...named].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const others = [...named.values()].reduce((sum, times) => sum + times, 0) - (first?.[1] ?? 0);
    const isMain = first !== undefined && first[1] >= 2 && first[1] >= 2 * (second?.[1] ?? 0) && first[1] >= others;
    this.most = isMain ? first[0] : this.reportedFrom(named);
    return this.most;
  }

  /** The country of the dateline, where the text names none much more often. */
  private reportedFrom(named: ReadonlyMap<Owner, number>): Owner | null {
    const country = datelineOf(this.map);
    const times = country === null ? 0 : (named.get(country) ?? 0);
    return times >= 2 && [...named.values()].every((other) => other * 3 <= times * 4) ? country : null;
  }

  /** The main country, but not for people in a sentence about others. */
  mainBeside(sentence: Sentence): Owner | null {
    const main = this.main();
    const owners =
      main === null
        ? []
        : this.map
            .of(sentence)
            .map(ownerOfName)
            .filter((owner) => owner !== null);
    const states = owners.filter((owner) => !owner.startsWith('org:'));
    return states.length === 0 || states.includes(main!) ? main : null;
  }

  private ofText(): Owner | null {
    if (this.only !== undefined) return this.only;
    const named = statesNamed(this.map, this.sentences);
    const [only, ...others] = (named.size > 0 ? named : this.homes()).keys();
    this.only = others.length === 0 ? (only ?? null) : null;
    return this.only;
  }

  /** The states whose armed groups a text names: where only the FARC are named, the army is Colombia's. */
  private homes(): ReadonlySet<Owner> {
    const found = new Set<Owner>();
    for (const sentence of this.sentences) {
      for (const { value } of this.map.of(sentence)) {
        const home = value.kind === 'organisation' ? this.homeOf(value.id) : null;
        if (home) found.add(home);
      }
    }
    return found;
  }
}
