import { eld } from 'eld/extrasmall';
import type { LanguageCode } from '../model.js';
import { isLanguageCode } from './languages.js';

/** What a text seems to be written in. */
export interface DetectedLanguage {
  /** ISO 639-1 code; "und" where nothing can be told. */
  readonly code: string;
  /** In [0, 1]. */
  readonly confidence: number;
  /** The code, if it is a language spoken here; else null. */
  readonly spoken: LanguageCode | null;
}

/** Longer texts are judged by their first stretch. */
const sample = 4000;
/** In a headline, a language spoken here is preferred to one that is hardly more likely. */
const close = 0.9;

/**
 * The language of a text, by the library eld.
 *
 * @example
 * detectLanguage('Le ministre a reçu son homologue.') //=> { code: 'fr', confidence: …, spoken: 'fr' }
 * detectLanguage('Der Minister empfing seinen Kollegen.').spoken //=> null
 */
export function detectLanguage(text: string): DetectedLanguage {
  const result = eld.detect(text.slice(0, sample));
  if (result.language === '') return { code: 'und', confidence: 0, spoken: null };
  const scores = result.getScores();
  const best = scores[result.language] ?? 0;
  const near = result.isReliable()
    ? undefined
    : Object.entries(scores).find(([code, score]) => isLanguageCode(code) && score >= close * best);
  const [code, confidence] = near ?? [result.language, best];
  return { code, confidence: Math.min(1, confidence), spoken: isLanguageCode(code) ? code : null };
}
