import type { LanguageCode } from '../model.js';
import { rules as en } from './en/rules.js';
import { rules as es } from './es/rules.js';
import { rules as fr } from './fr/rules.js';
import type { LanguageRules } from './rules.js';

/** Every language spoken here, by its code. */
export const LANGUAGES: Readonly<Record<LanguageCode, LanguageRules>> = Object.freeze({ fr, en, es });

/** Whether a code is that of a language spoken here. */
export function isLanguageCode(code: string): code is LanguageCode {
  return Object.hasOwn(LANGUAGES, code);
}
