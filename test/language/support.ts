import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Language, loadLanguage } from '../../src/language/index.js';
import type { AnalyzedText, LanguageCode, Word } from '../../src/model.js';

const loaded = new Map<LanguageCode, Language>();

/** A language, loaded once a test file. */
export function language(code: LanguageCode): Language {
  let found = loaded.get(code);
  if (!found) {
    found = loadLanguage(code);
    loaded.set(code, found);
  }
  return found;
}

/** The surface of every token, sentence by sentence. */
export function surfaces({ text, sentences }: AnalyzedText): string[][] {
  return sentences.map(({ words }) =>
    words.filter((word, i) => words[i - 1]?.start !== word.start).map(({ start, end }) => text.slice(start, end)),
  );
}

/** The syntactic forms of a text of one sentence or more. */
export function forms(code: LanguageCode, text: string): string[] {
  return language(code)
    .analyze(text)
    .sentences.flatMap(({ words }) => words.map(({ form }) => form));
}

/** "Maroc conj Turquie": a word with its relation and governor, found by its form. */
export function arc(words: readonly Word[], form: string): string {
  const word = words.find((one) => one.form === form);
  if (!word) return `${form} is not there`;
  return `${form} ${word.deprel.split(':')[0]} ${words[word.head]?.form ?? 'ROOT'}`;
}

/** The treebanks beside the project, or null where they are absent. */
export function treebanks(): string | null {
  const folder = fileURLToPath(new URL('../../../shared/treebanks/', import.meta.url));
  return existsSync(folder) ? folder : null;
}
