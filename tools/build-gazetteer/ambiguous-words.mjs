/** What a city's name must not be to stand for the city alone: a person's name, or a word of the lexicon. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { plain, readRows } from '../build-actors/tables.mjs';

/** A test of a name against the persons of the tables, given names, nouns and verbs of the three languages. */
export function ambiguousWords(folder) {
  const words = new Set(readRows(join(import.meta.dirname, 'not-cities.tsv')).map((row) => plain(row.name)));
  const add = (cell) => {
    for (const form of (cell ?? '').split(';'))
      for (const word of [form, ...form.split(/[\s-]+/)]) words.add(plain(word));
  };
  for (const table of ['persons', 'persons-own'])
    for (const row of readRows(join(folder, `${table}.tsv`))) {
      add(row.name);
      add(row.aliases);
    }
  for (const row of readRows(join(folder, 'given-names.tsv'))) add(row.forms);
  for (const row of readRows(join(folder, 'guards.tsv'))) words.add(plain(row.form));
  for (const row of readRows(join(folder, 'ambiguous.tsv'))) words.add(plain(row.form));
  for (const language of ['fr', 'en', 'es'])
    for (const file of readdirSync(join(folder, '..', language)).filter((name) => name.endsWith('.tsv')))
      for (const row of readRows(join(folder, '..', language, file))) for (const cell of Object.values(row)) add(cell);
  return (name) => words.has(plain(name)) || plain(name).split(' ').length > 3;
}
