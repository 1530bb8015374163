import type { EventDate, Sentence, Word } from '../../model.js';
import { relation } from '../../sentence.js';
import type { TextMap } from '../reading/text-map.js';
import { shifted, unknownDate } from './calendar.js';
import { type DateExpression, ExpressionReader } from './expressions.js';

/** Gives events the temporal expression that belongs to them, by the tree. */
export class DateReader {
  private readonly reader: ExpressionReader;
  private readonly known: (readonly DateExpression[] | undefined)[] = [];

  constructor(
    private readonly map: TextMap,
    private readonly published: string | null,
  ) {
    this.reader = new ExpressionReader(map.words, published);
  }

  expressions(sentence: Sentence): readonly DateExpression[] {
    let found = this.known[sentence.index];
    if (!found) {
      found = this.reader.all(sentence);
      this.known[sentence.index] = found;
    }
    return found;
  }

  /**
   * The date of the event that a word expresses: an expression on the word itself, else on the clauses above it as far
   * as these tell of the same time.
   */
  of(sentence: Sentence, word: number): EventDate {
    const expressions = this.expressions(sentence);
    const hosts = expressions.map((e) => this.hosts(sentence, e));
    for (let at = word, below = -1; at >= 0; ) {
      const after = this.afterClause(sentence, at);
      if (after) return after;
      const here = expressions.filter((_, i) => hosts[i]!.has(at));
      const nearest = [...here].sort(
        (a, b) => distance(a, below < 0 ? word : below) - distance(b, below < 0 ? word : below),
      )[0];
      if (nearest) return nearest.value;
      const told = this.reported(sentence, at, expressions, hosts);
      if (told) return told;
      if (!this.passes(sentence, at)) break;
      below = at;
      at = sentence.words[at]!.head;
    }
    return unknownDate;
  }

  /** The words that an expression may date: from what it hangs on up to the next verb. */
  private hosts(sentence: Sentence, expression: DateExpression): ReadonlySet<number> {
    const found = new Set<number>();
    let at = expression.from;
    for (let i = expression.from; i <= expression.to; i++) {
      const { head, upos } = sentence.words[i]!;
      if ((head < expression.from || head > expression.to) && upos !== 'DET' && upos !== 'PUNCT') at = i;
    }
    for (let up = sentence.words[at]!.head; up >= 0; up = sentence.words[up]!.head) {
      found.add(up);
      if (isPredicate(sentence.words[up]!)) break;
    }
    return found;
  }

  /** «…», declaró el martes X: the reporter beside the clause gives the day. */
  private reported(
    sentence: Sentence,
    at: number,
    expressions: readonly DateExpression[],
    hosts: readonly ReadonlySet<number>[],
  ): EventDate | null {
    for (const child of this.map.childrenOf(sentence, at)) {
      if (relation(child) !== 'parataxis') continue;
      const i = hosts.findIndex((h) => h.has(child.index));
      if (i >= 0) return expressions[i]!.value;
    }
    return null;
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
        return word.feats.VerbForm !== 'Fin';
      case 'ccomp':
        return !this.isPluperfect(sentence, word);
      case 'nmod':
      case 'obl':
        return isPredicate(sentence.words[word.head] ?? word) || relation(sentence.words[word.head]!) !== 'acl';
      default:
        return word.head >= 0;
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
    if (!this.published) return null;
    const { dates } = this.map.words;
    for (const mark of sentence.words.slice(0, verb)) {
      const after = dates.has('after', mark.form);
      if (!after && !dates.has('before', mark.form)) continue;
      // The parser hangs these words anywhere; the clause is that of the first verb behind them.
      const length = this.reader.duration(sentence.words, mark.index - 2);
      const first = sentence.words.find((w) => w.index > mark.index && w.upos === 'VERB');
      if (length && first?.index === verb)
        return shifted(this.anchor(sentence, length.from), after ? -length.amount : length.amount, length.unit);
    }
    return null;
  }

  /** What «après que» counts from: a day that the clause above names, else the day of publication. */
  private anchor(sentence: Sentence, from: number): string {
    const before = this.expressions(sentence)
      .filter((e) => e.to < from && e.value.date !== null)
      .at(-1);
    return before?.value.date ?? this.published!;
  }
}

const isPredicate = (word: Word): boolean => word.upos === 'VERB' || word.upos === 'AUX';
const distance = (expression: DateExpression, word: number): number =>
  Math.min(Math.abs(expression.from - word), Math.abs(expression.to - word));
