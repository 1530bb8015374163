import type { IsVerb, LanguageRules } from '../rules.js';
import { normalizeForm } from './normalize.js';
import type { Span } from './span.js';

/** The syntactic words of one sentence, each with the token it comes from. */
export interface WordList {
  forms: string[];
  /** For each word, the number of its token within the sentence. */
  tokens: number[];
  /** First words of tokens split on trial. */
  unsure: number[];
}

/** Splits the tokens of a sentence into syntactic words. */
export function toWords(surfaces: readonly string[], rules: LanguageRules, isVerb: IsVerb): WordList {
  const list: WordList = { forms: [], tokens: [], unsure: [] };
  surfaces.forEach((surface, token) => {
    const form = normalizeForm(surface);
    const splitting = rules.split(form, isVerb, surfaces[token + 1]);
    if (splitting?.unsure) list.unsure.push(list.forms.length);
    for (const word of splitting?.words ?? [form]) {
      list.forms.push(word);
      list.tokens.push(token);
    }
  });
  return list;
}

/** Makes the words at these places one again: each is the first of a token split on trial. */
export function joinWords(list: WordList, singles: readonly number[], surfaces: readonly string[]): WordList {
  const joined: WordList = { forms: [], tokens: [], unsure: [] };
  const first = new Set(singles);
  for (let i = 0; i < list.forms.length; i++) {
    const token = list.tokens[i]!;
    joined.forms.push(first.has(i) ? normalizeForm(surfaces[token]!) : list.forms[i]!);
    joined.tokens.push(token);
    if (first.has(i)) i++;
  }
  return joined;
}

/** The surfaces of tokens. */
export function surfacesOf(text: string, tokens: readonly Span[]): string[] {
  return tokens.map(({ start, end }) => text.slice(start, end));
}
