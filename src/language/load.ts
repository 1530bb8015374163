import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataError } from '../errors.js';
import type { LanguageCode } from '../model.js';
import { Analyzer } from './analyzer.js';
import type { Language } from './language.js';
import { isLanguageCode, LANGUAGES } from './languages.js';
import { decodeModel, type ModelData } from './model-file.js';
import type { Repair } from './repairs/repair.js';
import { loadPeopleWords } from './text/people-words.js';
import { loadVerbForms } from './verbs/verb-forms.js';

/** Where models are looked for. */
export interface LoadOptions {
  /** A folder with `<code>.model.gz`; by default the package's own `models`. */
  readonly modelsFolder?: string;
  /** A folder with `<code>/verbs.tsv` and its kin; by default the package's own `lexicon`. */
  readonly lexiconFolder?: string;
  /** Corrections made after the parser; by default all of them. */
  readonly repairs?: readonly Repair[];
}

/**
 * Loads a language, in about a fifth of a second.
 *
 * @example
 * const french = loadLanguage('fr');
 * french.analyze('La Chine a protesté.').sentences.length //=> 1
 *
 * @throws DataError where the model is missing, damaged, or of another format.
 */
export function loadLanguage(code: LanguageCode, options: LoadOptions = {}): Language {
  const analyzer = loadAnalyzer(code, options);
  return Object.freeze({ code, analyze: (text: string) => analyzer.analyze(text) });
}

/** Loads what stands behind a {@link Language}, for scoring. */
export function loadAnalyzer(code: LanguageCode, options: LoadOptions = {}): Analyzer {
  if (!isLanguageCode(code)) throw new DataError('language', `There is no language "${code}" here.`);
  const lexicon = options.lexiconFolder ?? fileURLToPath(new URL('../../lexicon', import.meta.url));
  return new Analyzer(
    LANGUAGES[code],
    readModel(modelFile(code, options)),
    loadVerbForms(lexicon, code),
    loadPeopleWords(lexicon, code),
    options.repairs,
  );
}

/** The model file of a language. */
export function modelFile(code: LanguageCode, options: LoadOptions = {}): string {
  const folder = options.modelsFolder ?? fileURLToPath(new URL('../../models', import.meta.url));
  return join(folder, `${code}.model.gz`);
}

function readModel(file: string): ModelData {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new DataError('model', `There is no model ${file}; fetch it again or run "npm run train".`, { cause });
  }
  return decodeModel(bytes, file);
}
