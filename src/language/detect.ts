import { detectAll } from 'tinyld';
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
const SAMPLE = 4000;
/** In a headline, a spoken language is preferred to one that is hardly more likely. */
const SHORT = 40;
const CLOSE = 0.8;

/**
 * Common short words that decide between close languages where a text is short, and that no near neighbour shares
 * (Catalan, Portuguese and Italian are the ones that short Spanish and French are taken for).
 */
const COMMON: Readonly<Record<LanguageCode, RegExp>> = {
  fr: /(?<![\p{L}])(?:le|les|des|du|et|est|une|dans|pour|qui|que|sur|avec|aux|ses|cette|été|selon|après|ont)(?![\p{L}])/giu,
  en: /(?<![\p{L}])(?:the|and|of|to|is|was|has|have|with|that|by|from|his|their|said|after|will|are|were)(?![\p{L}])/giu,
  es: /(?<![\p{L}])(?:el|los|las|del|y|una|con|por|para|ha|fue|según|tras|sus|más|está|han|su|pero)(?![\p{L}])/giu,
};

/**
 * The language of a text, by the library tinyld, helped by common words where the text is short.
 *
 * @example
 * detectLanguage('Le ministre a reçu son homologue.') //=> { code: 'fr', confidence: …, spoken: 'fr' }
 * detectLanguage('Der Minister empfing seinen Kollegen.').spoken //=> null
 */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = text.slice(0, SAMPLE);
  const ranked = detectAll(sample);
  const helped = byCommonWords(sample);
  const first = ranked[0];
  if (helped !== null) {
    const rank = ranked.findIndex(({ lang }) => lang === helped.code);
    const trusted = rank === 0 || helped.lead >= 2 || (rank > 0 && helped.lead >= 1);
    if (trusted) {
      const accuracy = rank >= 0 ? ranked[rank]!.accuracy : 0;
      return { code: helped.code, confidence: Math.max(accuracy, helped.share), spoken: helped.code };
    }
  }
  const near = ranked.find(({ lang, accuracy }) => isLanguageCode(lang) && accuracy >= CLOSE * first!.accuracy);
  if (near && sample.length <= SHORT)
    return { code: near.lang, confidence: near.accuracy, spoken: near.lang as LanguageCode };
  if (!first) return { code: 'und', confidence: 0, spoken: null };
  return { code: first.lang, confidence: first.accuracy, spoken: isLanguageCode(first.lang) ? first.lang : null };
}

/**
 * The spoken language with most common words, where they are frequent enough for running text; its lead in words over
 * the next, and its share of what was found.
 */
function byCommonWords(sample: string): { code: LanguageCode; lead: number; share: number } | null {
  const total = sample.match(/\p{L}+/gu)?.length ?? 0;
  const counts = (Object.keys(COMMON) as LanguageCode[])
    .map((code) => ({ code, count: sample.match(COMMON[code])?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts as [{ code: LanguageCode; count: number }, { code: LanguageCode; count: number }];
  if (first.count === 0 || first.count * 7 < total) return null;
  return { code: first.code, lead: first.count - second.count, share: first.count / (first.count + second.count + 1) };
}
