export { type GoldSentence, type GoldToken, type GoldWord, parseConllu, readConllu } from './conllu.js';
export { type DetectedLanguage, detectLanguage } from './detect.js';
export { type BenchOptions, benchParser } from './evaluate/bench-parser.js';
export { type GoldScores, rawText, scoreGoldTokens, scoreRaw } from './evaluate/evaluate.js';
export { mainRelation, type ParserScores, type RawScores } from './evaluate/scores.js';
export type { Language } from './language.js';
export { isLanguageCode } from './languages.js';
export { type LoadOptions, loadAnalyzer, loadLanguage } from './load.js';
