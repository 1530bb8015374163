import type { LanguageCode } from '../../model.js';
import { readConllu } from '../conllu.js';
import { type LoadOptions, loadAnalyzer } from '../load.js';
import { rawText, scoreGoldTokens, scoreRaw } from './evaluate.js';
import type { ParserScores } from './scores.js';

/** What to score. */
export interface BenchOptions extends LoadOptions {
  readonly lang: LanguageCode;
  /** A CoNLL-U file, gzipped or not. */
  readonly file: string;
}

/**
 * Scores a language's model on a treebank, from gold tokens and from raw text.
 *
 * The raw text is every sentence's `# text` on a line of its own; sentence splitting within lines, tokens, multiword
 * tokens and everything above are the program's. Speed is measured on that text, analysed until a second has passed,
 * after one analysis to warm up.
 *
 * @example
 * benchParser({ lang: 'fr', file: 'test.conllu.gz' }).las //=> 86.9
 *
 * @throws DataError where the model or the treebank cannot be read.
 */
export function benchParser({ lang, file, modelsFolder }: BenchOptions): ParserScores {
  const analyzer = loadAnalyzer(lang, { modelsFolder });
  const sentences = readConllu(file);
  const { words, upos, lemma, uas, las } = scoreGoldTokens(analyzer, sentences);
  const text = rawText(sentences);
  const raw = scoreRaw(analyzer.analyze(text), sentences);
  const wordsPerSecond = speed(() => analyzer.analyze(text).sentences.reduce((n, s) => n + s.words.length, 0));
  return { lang, file, sentences: sentences.length, words, upos, lemma, uas, las, raw, wordsPerSecond };
}

/** Runs work that returns a number of words, for at least a second, and returns words a second. */
function speed(work: () => number): number {
  const start = performance.now();
  let words = 0;
  let elapsed = 0;
  do {
    words += work();
    elapsed = performance.now() - start;
  } while (elapsed < 1000);
  return (1000 * words) / elapsed;
}
