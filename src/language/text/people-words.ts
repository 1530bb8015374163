import { join } from 'node:path';
import { z } from 'zod';
import type { LanguageCode } from '../../model.js';
import { readTable } from '../../tables.js';

const agents = z.object({ forms: z.string() });
const states = z.object({ lang: z.string(), demonyms: z.string() });

const SMALL = /^\p{Ll}{4,}$/u;
const bareOf = (form: string): string => form.normalize('NFD').replace(/\p{M}/gu, '');

/**
 * The words for people and peoples that a language writes small, by their letters without accents: what headlines in
 * capitals name most («MAESTROS», «MEDICOS GUATEMALTECOS») and training texts need not hold.
 */
export type PeopleWords = ReadonlyMap<string, string>;

/** Reads them from the tables of agents and of demonyms. */
export function loadPeopleWords(lexiconFolder: string, language: LanguageCode): PeopleWords {
  const words = new Map<string, string>();
  const add = (word: string) => {
    if (SMALL.test(word)) words.set(bareOf(word), word);
  };
  for (const { forms } of readTable(join(lexiconFolder, language, 'agents.tsv'), agents))
    for (const word of forms.split(/[; ]/)) add(word);
  for (const { lang, demonyms } of readTable(join(lexiconFolder, 'actors', 'state-names.tsv'), states)) {
    if (lang !== language) continue;
    for (const word of demonyms.split(/[;/]/)) for (const ending of ['', 's', 'es']) add(word + ending);
  }
  return words;
}
