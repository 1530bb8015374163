import type { AnalyzedText, LanguageCode } from '../model.js';

/** A language that can be read: one object, loaded once, used for any number of texts. */
export interface Language {
  readonly code: LanguageCode;
  /**
   * Takes a text apart into paragraphs, sentences, words with their tree, and quotations.
   *
   * Offsets are UTF-16 units into the text as given: `text.slice(word.start, word.end)` is the surface of the word's
   * token. Time and memory are linear in the text. Any string is a text, the empty one too.
   *
   * @example
   * loadLanguage('fr').analyze('Il pleut.').sentences[0].words[1].lemma //=> 'pleuvoir'
   */
  analyze(text: string): AnalyzedText;
}
