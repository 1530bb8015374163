import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataError } from '../../errors.js';
import type { LanguageCode } from '../../model.js';
import { readTable } from '../../tables.js';
import { fold } from '../names/fold.js';
import { PersonIndex } from '../names/person-index.js';
import type { Actors, OrganisationEntry, PersonEntry, StateEntry, Term } from './actors.js';
import type { LanguageWords } from './language-words.js';
import { loadLanguageWords, type NameTables } from './load-language-words.js';
import { rows } from './rows.js';

/** The lexicon of the package, from src/resolve/lexicon and from dist/resolve/lexicon alike. */
const packaged = fileURLToPath(new URL('../../../lexicon/', import.meta.url));

const holderTables = ['holders', 'holders-other', 'holders-archigos', 'holders-world-leaders', 'holders-own'];

/** "org:…" for the codes of organisations, ISO3 for states. */
const polityOf = (cell: string): string => (cell.length === 3 || cell.startsWith('org:') ? cell : `org:${cell}`);

function loadStates(folder: string, names: NameTables['stateNames']): Map<string, StateEntry> {
  const leaders = new Set(readTable(join(folder, 'leaders.tsv'), rows.leader).map((row) => row.iso3));
  const former = readTable(join(folder, 'states-former.tsv'), rows.formerState);
  const present = readTable(join(folder, 'states.tsv'), rows.state);
  const entries = [...present, ...former].map((row): [string, StateEntry] => {
    const own = names.filter((n) => n.iso3 === row.iso3);
    const people = own.find((n) => n.lang === 'en' && n.demonyms.length > 0)?.demonyms[0] ?? row.name;
    return [
      row.iso3,
      {
        iso3: row.iso3,
        name: row.name,
        people: people.split('/')[0]!,
        wikidata: row.wikidata || null,
        aliases: [...new Set(own.flatMap((n) => n.names))].filter((name) => name !== row.name),
        leader: leaders.has(row.iso3) ? 'head-of-government' : 'head-of-state',
      },
    ];
  });
  return new Map(entries);
}

/** The first row of an id wins: own rows come before generated ones. */
function organisationEntries(tables: NameTables['organisations']): Map<string, OrganisationEntry> {
  const found = new Map<string, OrganisationEntry>();
  for (const row of tables) {
    if (found.has(row.id)) continue;
    const { id, code, kind, name, wikidata, parent } = row;
    const aliases = [...new Set([...row.en, ...row.fr, ...row.es])].filter((alias) => alias !== name);
    found.set(id, { id, code, kind, name, wikidata: wikidata || null, parent: parent || null, aliases });
  }
  return found;
}

/** Terms by polity and office; one without an end that has a successor ends where that begins. */
function loadTerms(folder: string): Map<string, Term[]> {
  const terms = new Map<string, Term[]>();
  for (const name of holderTables) {
    for (const row of readTable(join(folder, `${name}.tsv`), rows.holder)) {
      const polity = polityOf(row.polity);
      const key = `${polity} ${row.office}`;
      const term = { ...row, polity, from: row.from || null, to: row.to || null };
      const list = terms.get(key);
      if (list) list.push(term);
      else terms.set(key, [term]);
    }
  }
  for (const [key, list] of terms) terms.set(key, closed(list));
  return terms;
}

function closed(list: readonly Term[]): Term[] {
  const sorted = [...list].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return sorted.map((term, i) => {
    if (term.to !== null || term.note !== '') return term;
    const next = sorted
      .slice(i + 1)
      .find((other) => other.person !== term.person && other.note === '' && other.from !== null);
    return next ? { ...term, to: next.from } : term;
  });
}

function loadPersons(folder: string, terms: ReadonlyMap<string, readonly Term[]>): Map<string, PersonEntry> {
  const byPerson = new Map<string, Term[]>();
  for (const term of [...terms.values()].flat()) {
    const list = byPerson.get(term.person);
    if (list) list.push(term);
    else byPerson.set(term.person, [term]);
  }
  const genders = new Map(
    readTable(join(folder, 'given-names.tsv'), rows.givenName).flatMap(({ gender, forms }) =>
      forms.map((form) => [fold(form), gender] as const),
    ),
  );
  const persons = new Map<string, PersonEntry>();
  for (const table of ['persons', 'persons-own']) {
    for (const row of readTable(join(folder, `${table}.tsv`), rows.person)) {
      const known = persons.get(row.id);
      persons.set(row.id, {
        id: row.id,
        name: known?.name ?? row.name,
        wikidata: known?.wikidata ?? (row.wikidata || null),
        aliases: [...(known?.aliases ?? []), ...row.aliases],
        gender: row.gender || known?.gender || (genders.get(fold(/^[^\s-]+/.exec(row.name)?.[0] ?? '')) ?? null),
        terms: byPerson.get(row.id) ?? [],
      });
    }
  }
  for (const id of byPerson.keys()) {
    if (!persons.has(id))
      throw new DataError('malformed', `${folder}: a holder "${id}" is in no table of persons; add the person`);
  }
  return persons;
}

/**
 * Reads the lexicon of actors: states, organisations, offices and their holders, and the words for them.
 *
 * The folder has `actors/` and one folder a language; without one, the lexicon of the package is read. The result is
 * frozen and may be shared. Raises a DataError that names file and line where a row is malformed.
 *
 * @example
 * const actors = loadActors();
 * actors.states.get('TUR')?.name //=> "Türkiye"
 */
export function loadActors(lexiconFolder: string = packaged): Actors {
  const folder = join(lexiconFolder, 'actors');
  const table = <T>(name: string, row: Parameters<typeof readTable<T>>[1]): T[] =>
    readTable(join(folder, `${name}.tsv`), row);
  const stateNames = ['state-names', 'state-names-own'].flatMap((name) => table(name, rows.stateNames));
  const organisationRows = ['organisations-own', 'organisations'].flatMap((name) => table(name, rows.organisation));
  const names: NameTables = {
    stateNames,
    places: table('places', rows.place),
    organisations: organisationRows,
    metonyms: table('metonyms', rows.metonym),
    guards: table('guards', rows.guard),
    ambiguous: table('ambiguous', rows.ambiguous),
  };
  const terms = loadTerms(folder);
  const persons = loadPersons(folder, terms);
  const words = new Map<LanguageCode, LanguageWords>();
  const index: { people?: PersonIndex<PersonEntry> } = {};
  return Object.freeze({
    states: loadStates(folder, stateNames),
    organisations: organisationEntries(organisationRows),
    bodies: new Map(table('bodies', rows.body).map((row) => [row.body, { ...row, head: row.head || null }])),
    offices: new Map(
      table('offices', rows.office).map((row) => [
        row.office,
        { ...row, role: row.role || null, main: row.main === 'y' },
      ]),
    ),
    roles: new Map(
      table('roles', rows.role).map((row) => [
        row.role,
        { ...row, acts: row.acts === 'y', unplaced: row.unplaced === 'y' },
      ]),
    ),
    persons,
    // Built when first asked for: a command that reads no text does not pay for it.
    get personIndex() {
      index.people ??= new PersonIndex(persons.values());
      return index.people;
    },
    terms,
    words(language: LanguageCode): LanguageWords {
      const known = words.get(language);
      if (known) return known;
      const loaded = loadLanguageWords(lexiconFolder, language, names);
      words.set(language, loaded);
      return loaded;
    },
  });
}
