import { join } from 'node:path';
import { z } from 'zod';
import type { LanguageCode } from '../../model.js';
import { readTable } from '../../tables.js';

const agents = z.object({ forms: z.string() });
const states = z.object({ lang: z.string(), demonyms: z.string() });

const SMALL = /^\p{Ll}{4,}$/u;
const PAIR = /^\p{Ll}+ \p{Ll}+$/u;
const bareOf = (form: string): string => form.normalize('NFD').replace(/\p{M}/gu, '');

/** The words for people and peoples that a language writes small, which training texts need not hold. */
export interface PeopleWords {
  /** All of them by their letters without accents: what headlines in capitals name («MEDICOS GUATEMALTECOS»). */
  readonly small: ReadonlyMap<string, string>;
  /** Those that are nouns: «manifestantes». */
  readonly nouns: ReadonlySet<string>;
  /** What are two nouns: "aid workers". */
  readonly pairs: ReadonlySet<string>;
  /** Those for belonging to a state: «keniata», «croatas». */
  readonly demonyms: ReadonlySet<string>;
}

/** Reads them from the tables of agents and of demonyms. */
export function loadPeopleWords(lexiconFolder: string, language: LanguageCode): PeopleWords {
  const small = new Map<string, string>();
  const nouns = new Set<string>();
  const pairs = new Set<string>();
  const demonyms = new Set<string>();
  const add = (word: string) => {
    if (SMALL.test(word)) small.set(bareOf(word), word);
  };
  for (const { forms } of readTable(join(lexiconFolder, language, 'agents.tsv'), agents)) {
    for (const form of forms.split(';')) {
      for (const word of form.split(' ')) add(word);
      if (SMALL.test(form)) nouns.add(form);
      if (PAIR.test(form)) pairs.add(form);
    }
  }
  const names = ['state-names.tsv', 'state-names-own.tsv'].flatMap((file) =>
    readTable(join(lexiconFolder, 'actors', file), states),
  );
  for (const row of names.filter(({ lang }) => lang === language)) {
    const words = row.demonyms.split(/[;/]/).flatMap((word) => ['', 's', 'es'].map((ending) => word + ending));
    for (const word of words) {
      add(word);
      // The tables have some in capitals that stand small as adjectives: «Kényan».
      const small = word.toLowerCase();
      if (SMALL.test(small)) demonyms.add(small);
    }
  }
  return { small, nouns, pairs, demonyms };
}
