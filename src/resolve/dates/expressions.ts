import type { EventDate, Sentence } from '../../model.js';
import type { LanguageWords } from '../lexicon/language-words.js';
import type { Unit } from './calendar.js';
import { fixedExpression } from './calendar-expressions.js';
import { DateWords } from './date-words.js';
import { relativeExpression } from './relative-expressions.js';
import { toldExpression } from './told-expressions.js';

/** A stretch of words that says when. */
export interface DateExpression {
  readonly from: number;
  /** The last word. */
  readonly to: number;
  readonly value: EventDate;
}

/** A stretch of words that counts from the time told before it: "two days later", «la veille». */
export interface ToldExpression {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly unit: Unit;
  /** Where nothing was told, it may count from the day of publication: «la veille» in a first sentence. */
  readonly fromPublication: boolean;
}

/** Reads the temporal expressions of sentences against the day of publication. */
export class ExpressionReader {
  constructor(
    private readonly words: LanguageWords,
    private readonly published: string | null,
  ) {}

  all(sentence: Sentence): (DateExpression | ToldExpression)[] {
    const words = new DateWords(this.words, sentence.words);
    const found: (DateExpression | ToldExpression)[] = [];
    for (let i = 0; i < sentence.words.length; ) {
      if (!words.mayBegin(i)) {
        i++;
        continue;
      }
      const one =
        fixedExpression(words, i, this.published) ??
        toldExpression(words, i) ??
        (this.published ? relativeExpression(words, i, this.published) : null);
      if (one) found.push(one);
      i = one ? one.to + 1 : i + 1;
    }
    return found;
  }
}
