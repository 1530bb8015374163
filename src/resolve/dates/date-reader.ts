import type { EventDate, Sentence, Word } from '../../model.js';
import { relation } from '../../sentence.js';
import type { TextMap } from '../reading/text-map.js';
import { countedFrom, dayDate, plusDays, shifted, type Unit, unknownDate } from './calendar.js';
import { DateWords } from './date-words.js';
import { type DateExpression, ExpressionReader, type ToldExpression } from './expressions.js';

/** What is known of the time of an article. */
export interface ArticleTime {
  /** ISO day of publication, null if unknown. */
  readonly published: string | null;
  /** The sentence that opens the report; its acts in the past took place on the day it was written. */
  readonly lead: number;
}

/** A word that says that a clause is before or after what is told. */
interface Mark {
  readonly index: number;
  readonly after: boolean;
}

/** Gives events the temporal expression that belongs to them, by the tree. */
export class DateReader {
  private readonly reader: ExpressionReader;
  private readonly known: (readonly DateExpression[] | undefined)[] = [];
  /** The words «après», "before" and their like of a sentence. */
  private readonly knownMarks: (readonly Mark[] | undefined)[] = [];
  /** The words that each expression of a sentence may date. */
  private readonly knownHosts: (readonly ReadonlySet<number>[] | undefined)[] = [];

  constructor(
    private readonly map: TextMap,
    private readonly time: ArticleTime,
  ) {
    this.reader = new ExpressionReader(map.words, time.published);
  }

  expressions(sentence: Sentence): readonly DateExpression[] {
    let found = this.known[sentence.index];
    if (!found) {
      found = this.read(sentence);
      this.known[sentence.index] = found;
    }
    return found;
  }

  /** Those that count from what was told get their value from the last one before them. */
  private read(sentence: Sentence): DateExpression[] {
    const found: DateExpression[] = [];
    for (const one of this.reader.all(sentence)) {
      if ('value' in one) found.push(one);
      else {
        const before =
          found.findLast((e) => this.isOfClauseAbove(sentence, e, one)) ??
          found.findLast((e) => this.isTold(sentence, e, one.unit));
        const value = this.counted(one, before?.value ?? this.lastTold(sentence.index - 1, one.unit));
        if (value) found.push({ from: one.from, to: one.to, value });
      }
    }
    return found;
  }

  /** «avait exigé en janvier le départ de X, qui est parti un mois plus tard»: the clause that the counting one hangs in. */
  private isOfClauseAbove(sentence: Sentence, expression: DateExpression, { from, unit }: ToldExpression): boolean {
    if (unit === 'day' && expression.value.date === null) return false;
    let host = sentence.words[this.headOf(sentence, expression)]!;
    while (host.head >= 0 && !isPredicate(host)) host = sentence.words[host.head]!;
    for (let at = sentence.words[from]!.head; at >= 0; at = sentence.words[at]!.head)
      if (at === host.index) return isPredicate(host) && expression.to < from;
    return false;
  }

  private counted({ amount, unit, fromPublication }: ToldExpression, told: EventDate | null): EventDate | null {
    const { published } = this.time;
    if (told) return countedFrom(told, amount, unit);
    return fromPublication && published ? countedFrom(dayDate(published), amount, unit) : null;
  }

  /** The last day told in the sentences up to one. */
  private lastTold(upTo: number, unit: Unit): EventDate | null {
    for (let i = upTo; i >= Math.max(0, upTo - 4); i--) {
      const sentence = this.map.text.sentences[i]!;
      const last = this.expressions(sentence).findLast((e) => this.isTold(sentence, e, unit));
      if (last) return last.value;
    }
    return null;
  }

  /** True for the time of what the text goes on about: not of a clause beside it, nor of what had gone before. */
  private isTold(sentence: Sentence, expression: DateExpression, unit: Unit): boolean {
    if (unit === 'day' && expression.value.datePrecision === 'week') return false;
    for (let at = this.headOf(sentence, expression); at >= 0; at = sentence.words[at]!.head) {
      const word = sentence.words[at]!;
      if (relation(word) === 'acl' || this.isPluperfect(sentence, word)) return false;
    }
    return true;
  }

  /**
   * The date of the event that a word expresses: an expression on the word itself, else on the clauses above it as far
   * as these tell of the same time; for what the lead tells in the past, the day of the article.
   */
  of(sentence: Sentence, word: number): EventDate {
    const expressions = this.expressions(sentence);
    this.knownHosts[sentence.index] ??= expressions.map((e) => this.hosts(sentence, e));
    const hosts = this.knownHosts[sentence.index]!;
    const dayOf = (part: number) => expressions[hosts.findIndex((h) => h.has(part))]?.value ?? null;
    for (let at = word, below = -1; at >= 0; ) {
      const after = this.afterClause(sentence, at);
      if (after) return after;
      const here = expressions.filter((_, i) => hosts[i]!.has(at));
      const nearest = [...here].sort(
        (a, b) => distance(a, below < 0 ? word : below) - distance(b, below < 0 ? word : below),
      )[0];
      if (nearest) return nearest.value;
      const told = expressions.length === 0 ? null : this.beside(sentence, at, dayOf);
      if (told) return told;
      if (sentence.words[at]!.head < 0) break;
      if (!this.passes(sentence, at)) return unknownDate;
      below = at;
      at = sentence.words[at]!.head;
    }
    return this.ofLead(sentence, word);
  }

  /** An act that the opening sentence tells in the past, by a verb of the main clause. */
  private ofLead(sentence: Sentence, word: number): EventDate {
    const { published, lead } = this.time;
    if (!published || sentence.index !== lead) return unknownDate;
    let top = sentence.words[word]!;
    while (top.head >= 0) top = sentence.words[top.head]!;
    const chain = [
      top,
      ...this.map.childrenOf(sentence, top.index).filter((w) => relation(w) === 'aux' || relation(w) === 'cop'),
    ];
    const past = chain.some(
      (w) =>
        w.feats.Tense === 'Past' ||
        (w.upos === 'AUX' && w.feats.VerbForm === 'Fin' && top.feats.VerbForm === 'Part' && w.feats.Tense === 'Pres'),
    );
    if (!past || chain.some((w) => w.feats.Tense === 'Fut' || /^(will|would|could|may|might)$/i.test(w.form)))
      return unknownDate;
    const day = this.expressions(sentence).find((e) => this.isRecent(e, published) && this.isOfMain(sentence, e));
    return day?.value ?? dayDate(published);
  }

  /** A day of the week before publication. */
  private isRecent({ value }: DateExpression, published: string): boolean {
    return value.date !== null && value.date <= published && value.date >= plusDays(published, -7);
  }

  /** True where an expression stands in the main clause, at any depth below its verb, or in a clause that says when. */
  private isOfMain(sentence: Sentence, expression: DateExpression): boolean {
    for (let at = this.headOf(sentence, expression); at >= 0; at = sentence.words[at]!.head) {
      const word = sentence.words[at]!;
      const clause = ['acl', 'advcl', 'ccomp'].includes(relation(word));
      if (clause && this.isFiniteClause(sentence, word)) return false;
    }
    return true;
  }

  private isFiniteClause(sentence: Sentence, verb: Word): boolean {
    const finite = (w: Word) => w.feats.VerbForm === 'Fin';
    return finite(verb) || this.map.childrenOf(sentence, verb.index).some((c) => c.upos === 'AUX' && finite(c));
  }

  /** The words that an expression may date: from what it hangs on up to the next verb, but a noun alone where it is part of its name. */
  private hosts(sentence: Sentence, expression: DateExpression): ReadonlySet<number> {
    const found = new Set<number>();
    const head = this.headOf(sentence, expression);
    const within = this.isModifier(sentence, head);
    for (let up = sentence.words[head]!.head; up >= 0; up = sentence.words[up]!.head) {
      found.add(up);
      if (isPredicate(sentence.words[up]!) || (within && !this.isTimeNoun(sentence.words[up]!))) break;
    }
    return found;
  }

  private headOf(sentence: Sentence, { from, to }: DateExpression): number {
    let at = from;
    for (let i = from; i <= to; i++) {
      const { head, upos } = sentence.words[i]!;
      if ((head < from || head > to) && upos !== 'DET' && upos !== 'PUNCT') at = i;
    }
    return at;
  }

  /** "Monday's attack", "the 2015 accord", «l'accord de lundi»: when that was, not when the clause around it was. */
  private isModifier(sentence: Sentence, head: number): boolean {
    const word = sentence.words[head]!;
    const host = sentence.words[word.head];
    // A name has no time; what hangs on one was meant for its verb.
    if (host?.upos !== 'NOUN') return false;
    if (word.deprel === 'nmod:poss' || ['compound', 'amod', 'nummod'].includes(relation(word))) return true;
    const first = this.map.childrenOf(sentence, head).find((c) => relation(c) === 'case');
    const marks = first ? [first.form, first.lemma] : [];
    return relation(word) === 'nmod' && marks.some((m) => this.map.words.dates.has('of', m));
  }

  /** «Dans la nuit de lundi à mardi», "the morning of 3 May": nouns that only say when. */
  private isTimeNoun(word: Word): boolean {
    return this.map.words.dates.has('time-noun', word.form, word.lemma);
  }

  /** What the parts around a word say of when that was, where the word itself is not dated. */
  private beside(sentence: Sentence, at: number, dayOf: (word: number) => EventDate | null): EventDate | null {
    const children = this.map.childrenOf(sentence, at);
    const first = (isTelling: (part: Word) => boolean): EventDate | null => {
      for (const part of children) {
        const day = isTelling(part) ? dayOf(part.index) : null;
        if (day) return day;
      }
      return null;
    };
    const word = sentence.words[at]!;
    return (
      // «…», declaró el martes X: the reporter beside the clause gives the day.
      first((part) => relation(part) === 'parataxis') ??
      // "As it came down on Tuesday", «alors que X arrivait lundi»: a clause of the same time does.
      first((part) => this.isMeanwhile(sentence, part)) ??
      // "Were killed on Monday when soldiers attacked a village", «murieron el lunes cuando …»: the other way round.
      (this.isMeanwhile(sentence, word) && !this.isPluperfect(sentence, word) ? dayOf(word.head) : null) ??
      // «la libération, intervenue samedi», "the visit, planned for Friday": when what a noun names takes place.
      (word.upos === 'NOUN' ? first((part) => this.isOfTakingPlace(part)) : null)
    );
  }

  /** A clause of the same time as the one that it hangs on. */
  private isMeanwhile(sentence: Sentence, clause: Word): boolean {
    if (relation(clause) !== 'advcl') return false;
    const [mark] = this.map.childrenOf(sentence, clause.index).filter((w) => w.index < clause.index);
    return mark !== undefined && this.map.words.dates.has('while', mark.form, mark.lemma);
  }

  private isOfTakingPlace({ deprel, form, lemma }: Word): boolean {
    return ['acl', 'amod'].includes(deprel) && this.map.words.dates.has('taking-place', form, lemma);
  }

  /** True where what is above tells of the same time: not out of relative clauses, clauses of time, or a pluperfect. */
  private passes(sentence: Sentence, at: number): boolean {
    const word = sentence.words[at]!;
    switch (relation(word)) {
      case 'acl':
        return this.map
          .childrenOf(sentence, at)
          .some(
            (c) => ['obl', 'nmod'].includes(relation(c)) && /^(cours|course|curso|lors)$/.test(c.form.toLowerCase()),
          );
      case 'advcl':
        return word.feats.VerbForm !== 'Fin' && !this.isPluperfect(sentence, word);
      case 'ccomp':
        return !this.isPluperfect(sentence, word);
      case 'nmod':
      case 'obl':
        return isPredicate(sentence.words[word.head] ?? word) || relation(sentence.words[word.head]!) !== 'acl';
      default:
        return true;
    }
  }

  private isPluperfect(sentence: Sentence, verb: Word): boolean {
    return this.map
      .childrenOf(sentence, verb.index)
      .some(
        (c) =>
          relation(c) === 'aux' &&
          (c.feats.Tense === 'Imp' || (this.map.text.language === 'en' && c.form.toLowerCase() === 'had')),
      );
  }

  /** «une semaine après que X a …»: the clause happened that long before the one that it hangs on. */
  private afterClause(sentence: Sentence, verb: number): EventDate | null {
    if (!this.time.published) return null;
    for (const { index, after } of this.marksOf(sentence)) {
      if (index >= verb) break;
      const words = new DateWords(this.map.words, sentence.words);
      const length = words.duration(index - 2);
      // The parser hangs these words anywhere; the clause is that of the first verb behind them.
      const first = this.opensClause(sentence, index, words)
        ? sentence.words.find((w) => w.index > index && w.upos === 'VERB')
        : sentence.words.slice(index + 1, index + 4).find((w) => w.upos === 'NOUN');
      if (length && first?.index === verb)
        return shifted(this.anchor(sentence, length.from), after ? -length.amount : length.amount, length.unit);
    }
    return null;
  }

  private marksOf(sentence: Sentence): readonly Mark[] {
    const { dates } = this.map.words;
    this.knownMarks[sentence.index] ??= sentence.words.flatMap(({ form, index }) => {
      const after = dates.has('after', form);
      return after || dates.has('before', form) ? [{ index, after }] : [];
    });
    return this.knownMarks[sentence.index]!;
  }

  /** "After X did", «après que», «después de ser»: a clause; «después de la caída» only a noun. */
  private opensClause(sentence: Sentence, mark: number, words: DateWords): boolean {
    if ([1, 2].some((k) => words.is('that', mark + k))) return true;
    const next = sentence.words.slice(mark + 1, mark + 4);
    if (this.map.text.language === 'en') return next.some((w) => w.upos !== 'DET' && w.upos !== 'ADJ');
    return next.some((w) => w.feats.VerbForm === 'Inf');
  }

  /** What «après que» counts from: a day that the clause above names, else the day of publication. */
  private anchor(sentence: Sentence, from: number): string {
    const before = this.expressions(sentence)
      .filter((e) => e.to < from && e.value.date !== null)
      .at(-1);
    return before?.value.date ?? this.time.published!;
  }
}

const isPredicate = (word: Word): boolean => word.upos === 'VERB' || word.upos === 'AUX';
const distance = (expression: DateExpression, word: number): number =>
  Math.min(Math.abs(expression.from - word), Math.abs(expression.to - word));
