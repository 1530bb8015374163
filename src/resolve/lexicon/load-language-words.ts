import type { z } from 'zod';
import { type Lexicon, lexiconRows } from '../../lexicon.js';
import type { LanguageCode } from '../../model.js';
import { fold } from '../names/fold.js';
import { Trie } from '../names/trie.js';
import { demonymForms } from './demonyms.js';
import { type Candidate, type LanguageWords, type NameValue, type NounValue, WordClasses } from './language-words.js';
import { type rows, wordRows } from './rows.js';

/** The tables of names, all languages together. */
export interface NameTables {
  readonly stateNames: readonly z.infer<typeof rows.stateNames>[];
  readonly places: readonly z.infer<typeof rows.place>[];
  readonly peoples: readonly z.infer<typeof rows.people>[];
  readonly stateForms: readonly z.infer<typeof rows.stateForm>[];
  readonly seas: readonly z.infer<typeof rows.sea>[];
  readonly organisations: readonly z.infer<typeof rows.organisation>[];
  readonly metonyms: readonly z.infer<typeof rows.metonym>[];
  readonly guards: readonly z.infer<typeof rows.guard>[];
  readonly ambiguous: readonly z.infer<typeof rows.ambiguous>[];
}

function nameTrie(language: LanguageCode, tables: NameTables): Trie<NameValue> {
  const trie = new Trie<NameValue>();
  const here = (row: { readonly lang: string }) => row.lang === language || row.lang === '*';
  for (const row of tables.guards.filter(here))
    trie.add(row.form, { kind: 'guard', code: row.code || null, name: row.name });
  const seats = new Map<string, string>();
  for (const row of tables.metonyms.filter(here)) {
    const [iso3 = '', body = ''] = row.target.split(':');
    if (iso3 === 'org') seats.set(row.form, body);
    else trie.add(row.form, { kind: 'body', iso3, body });
  }
  for (const row of tables.stateNames.filter(here)) {
    for (const name of row.names) trie.add(name, { kind: 'state', iso3: row.iso3, via: 'name' });
    for (const name of row.capitals) {
      const seatOf = seats.get(name);
      trie.add(name, { kind: 'state', iso3: row.iso3, via: 'capital', ...(seatOf ? { seatOf } : {}) });
    }
    for (const cell of row.demonyms) {
      for (const form of demonymForms(cell, language)) {
        trie.add(language === 'en' ? form : form.toLowerCase(), { kind: 'demonym', iso3: row.iso3 });
      }
    }
  }
  for (const row of tables.places.filter(here)) {
    for (const name of row.names) trie.add(name, { kind: 'state', iso3: row.iso3, via: 'place' });
  }
  for (const row of tables.peoples) {
    for (const cell of row[language])
      for (const form of demonymForms(cell, language))
        trie.add(language === 'en' ? form : form.toLowerCase(), { kind: 'people', iso3: row.iso3 || null });
  }
  for (const row of tables.seas) for (const name of row[language]) trie.add(name, { kind: 'sea', name: row.name });
  for (const row of tables.organisations) {
    const forms = row[language].length > 0 ? row[language] : row.en;
    for (const form of forms) trie.add(form, { kind: 'organisation', id: row.id, iso3: row.code.slice(0, 3) });
  }
  return trie;
}

function nounTrie(lexicon: Lexicon, language: LanguageCode, { stateForms }: NameTables): Trie<NounValue> {
  const trie = new Trie<NounValue>();
  for (const row of lexiconRows(lexicon, language, 'titles', wordRows.title)) {
    const former = row.office.startsWith('former:');
    const office = row.office.replace('former:', '');
    for (const form of row.forms) {
      const title = { kind: 'title', office, implied: row.implied || null } as const;
      trie.add(form, { ...title, former }, true);
      // Spanish joins the prefix: «exministro», «excanciller».
      if (language === 'es' && !former) trie.add(`ex${form}`, { ...title, former: true }, true);
    }
  }
  for (const row of lexiconRows(lexicon, language, 'bodies', wordRows.body)) {
    for (const form of row.forms) trie.add(form, { kind: 'bodyNoun', body: row.body }, true);
  }
  for (const row of lexiconRows(lexicon, language, 'agents', wordRows.agent)) {
    for (const form of row.forms)
      trie.add(form, { kind: 'agent', role: row.role, person: row.type === 'person' }, true);
  }
  for (const row of stateForms) {
    const states = new Set(row.states);
    for (const form of row[language]) trie.add(form, { kind: 'agent', role: 'STATE', person: false, states }, true);
  }
  return trie;
}

function ambiguousNames(language: LanguageCode, tables: NameTables): Map<string, Candidate[]> {
  const found = new Map<string, Candidate[]>();
  for (const row of tables.ambiguous.filter((r) => r.lang === language)) {
    const candidate = {
      iso3: row.candidate === '-' ? null : row.candidate,
      byDefault: row.default === 'y',
      cues: row.cues,
      from: row.from,
      to: row.to,
    };
    found.set(fold(row.form), [...(found.get(fold(row.form)) ?? []), candidate]);
  }
  return found;
}

/** Reads the words of one language and indexes the names that texts in it may use. */
export function loadLanguageWords(lexicon: Lexicon, language: LanguageCode, tables: NameTables): LanguageWords {
  const classes = (name: string) => new WordClasses(lexiconRows(lexicon, language, name, wordRows.words));
  return {
    language,
    names: nameTrie(language, tables),
    nouns: nounTrie(lexicon, language, tables),
    ambiguous: ambiguousNames(language, tables),
    references: classes('references'),
    locatives: classes('locatives'),
    dates: classes('dates'),
  };
}
