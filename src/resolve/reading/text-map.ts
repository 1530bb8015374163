import type { AnalyzedText, Sentence, Word } from '../../model.js';
import { dependentsOf, writtenAs } from '../../sentence.js';
import type { Actors } from '../lexicon/actors.js';
import type { LanguageWords } from '../lexicon/language-words.js';
import { fold } from '../names/fold.js';
import { isTime, type Span, SpanReader } from './spans.js';

/** The spans of a text by sentence, read when first asked for, with small questions about the tree. */
export class TextMap {
  readonly words: LanguageWords;
  private readonly spans: (readonly Span[] | undefined)[] = [];
  private readonly children: (readonly (readonly Word[])[] | undefined)[] = [];
  private readonly reader: SpanReader;

  constructor(
    readonly text: AnalyzedText,
    actors: Actors,
    published: string | null = null,
  ) {
    this.words = actors.words(text.language);
    this.reader = new SpanReader(this.words, actors.personIndex, fold(text.text), published);
  }

  of(sentence: Sentence): readonly Span[] {
    let found = this.spans[sentence.index];
    if (!found) {
      found = this.reader.read(this.text.text, sentence);
      this.spans[sentence.index] = found;
    }
    return found;
  }

  /** The span that a word heads, else the one it stands in. */
  at(sentence: Sentence, word: number): Span | null {
    const spans = this.of(sentence);
    return (
      spans.find((s) => s.head === word) ??
      spans.find((s) => s.from <= word && word <= s.to && !s.gaps.includes(word)) ??
      null
    );
  }

  childrenOf(sentence: Sentence, word: number): readonly Word[] {
    let table = this.children[sentence.index];
    if (!table) {
      table = dependentsOf(sentence);
      this.children[sentence.index] = table;
    }
    return table[word]!;
  }

  surface(sentence: Sentence, span: { readonly from: number; readonly to: number }): string {
    return writtenAs(this.text.text, sentence, span.from, span.to);
  }

  /** "Tuesday" and "January" are tagged as names, but nobody's. */
  isTime(word: Word): boolean {
    return isTime(this.words, word);
  }

  /** The lemma of the preposition that opens a phrase, with those that follow it («près de»); "" without one. */
  preposition(sentence: Sentence, head: number): string {
    const marks = this.childrenOf(sentence, head).filter((w) => w.deprel === 'case' && w.index < head);
    return marks.map((w) => w.form.toLowerCase()).join(' ');
  }
}
