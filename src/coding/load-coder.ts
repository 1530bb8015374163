import type { Lexicon } from '../lexicon.js';
import type { AnalyzedText, LanguageCode, Referents } from '../model.js';
import { type CodedEvent, type CodingData, codeText } from './code-text.js';
import { type Codebook, loadCodebook } from './codebook.js';
import { loadComposer } from './compose-codes.js';
import { loadConfidence } from './confidence.js';
import { type Frame, indexFrames, loadFrames } from './frames.js';
import { loadGrammar } from './grammar.js';

/** The codebook and the frames, ready to code texts in any of the languages. */
export interface Coder {
  readonly codebook: Codebook;
  readonly frames: readonly Frame[];
  /** Codes the events of a text that has been taken apart, asking `referents` who and when. */
  code(text: AnalyzedText, referents: Referents): CodedEvent[];
}

/**
 * Reads the lexicon's codebook, frames and grammars; a language is read when its first text comes.
 *
 * @example
 * const coder = loadCoder(openLexicon('lexicon'));
 * coder.code(text, referents);
 *
 * Throws a DataError that names file and row where the lexicon is malformed.
 */
export function loadCoder(lexicon: Lexicon): Coder {
  const lexiconFolder = lexicon.folder;
  const codebook = loadCodebook(lexiconFolder);
  const frames = loadFrames(lexicon, codebook);
  const compose = loadComposer(lexiconFolder, codebook);
  const confidence = loadConfidence(lexiconFolder);
  const loaded = new Map<LanguageCode, CodingData>();
  const dataOf = (language: LanguageCode): CodingData => {
    let data = loaded.get(language);
    if (!data) {
      const grammar = loadGrammar(lexiconFolder, language);
      data = {
        codebook,
        compose,
        confidence,
        grammar,
        index: indexFrames(lexicon, frames, language, grammar.participles),
      };
      loaded.set(language, data);
    }
    return data;
  };
  // An overlay's faults should come before the first text, not with each.
  if (lexicon.overlays.length > 0) for (const language of ['fr', 'en', 'es'] as const) dataOf(language);
  return Object.freeze({
    codebook,
    frames,
    code: (text: AnalyzedText, referents: Referents) => codeText(text, referents, dataOf(text.language)),
  });
}
