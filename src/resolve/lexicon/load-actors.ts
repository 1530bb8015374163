import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { type Lexicon, lexiconRows, openLexicon } from '../../lexicon.js';
import type { LanguageCode } from '../../model.js';
import { PersonIndex } from '../names/person-index.js';
import type { Actors, OrganisationEntry, PersonEntry, StateCodes, StateEntry } from './actors.js';
import { checkReferences, checkWords } from './check-references.js';
import { Gazetteer } from './gazetteer.js';
import type { LanguageWords } from './language-words.js';
import { holderRows, loadPersons, loadTerms } from './load-holders.js';
import { loadLanguageWords, type NameTables } from './load-language-words.js';
import { membershipsBy } from './memberships.js';
import { rows } from './rows.js';

/** The lexicon of the package, from src/resolve/lexicon and from dist/resolve/lexicon alike. */
const packaged = fileURLToPath(new URL('../../../lexicon/', import.meta.url));

function loadStates(lexicon: Lexicon, names: NameTables['stateNames']): Map<string, StateEntry> {
  const leaders = new Set(lexiconRows(lexicon, 'actors', 'leaders', rows.leader).map((row) => row.iso3));
  const former = lexiconRows(lexicon, 'actors', 'states-former', rows.formerState);
  const present = lexiconRows(lexicon, 'actors', 'states', rows.state);
  const namesOf = new Map<string, NameTables['stateNames'][number][]>();
  for (const row of names) namesOf.set(row.iso3, [...(namesOf.get(row.iso3) ?? []), row]);
  const entries = [...present, ...former].map((row): [string, StateEntry] => {
    const own = namesOf.get(row.iso3) ?? [];
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
        codes: 'iso2' in row ? codesOf(row) : noCodes,
        gone: 'to' in row ? { from: row.from, to: row.to, successor: row.successor || null } : null,
      },
    ];
  });
  return new Map(entries);
}

const noCodes: StateCodes = Object.freeze({ iso2: null, cameo: null, cow: null, fips: [] });

const codesOf = (row: z.infer<typeof rows.state>): StateCodes => ({
  iso2: row.iso2 || null,
  cameo: row.cameo || null,
  cow: row.cow || null,
  fips: row.fips === '' ? [] : row.fips.split(';'),
});

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

/**
 * Reads the lexicon of actors: states, organisations, offices and their holders, and the words for them.
 *
 * Without a lexicon that of the package is read. The result is frozen and may be shared. Raises a DataError that names
 * file and line where a row is malformed, or where one of an overlay names what no table has.
 *
 * @example
 * const actors = loadActors();
 * actors.states.get('TUR')?.name //=> "Türkiye"
 */
export function loadActors(lexicon: Lexicon = openLexicon(packaged)): Actors {
  const table = <S extends z.ZodObject>(name: string, row: S, files?: readonly string[]): z.infer<S>[] =>
    lexiconRows(lexicon, 'actors', name, row, files);
  const names: NameTables = {
    stateNames: table('state-names', rows.stateNames, ['state-names', 'state-names-own']),
    places: table('places', rows.place, ['places', 'places-cities']),
    seas: table('seas', rows.sea),
    peoples: table('peoples', rows.people),
    stateForms: table('state-forms', rows.stateForm),
    organisations: table('organisations', rows.organisation, ['organisations-own', 'organisations']),
    metonyms: table('metonyms', rows.metonym),
    guards: table('guards', rows.guard),
    ambiguous: table('ambiguous', rows.ambiguous),
  };
  const holders = holderRows(lexicon);
  const terms = loadTerms(holders);
  const memberships = table('memberships', rows.membership);
  const words = new Map<LanguageCode, LanguageWords>();
  const index: { people?: PersonIndex<PersonEntry>; gazetteer?: Gazetteer } = {};
  const persons = loadPersons(lexicon, terms);
  const actors: Actors = Object.freeze({
    states: loadStates(lexicon, names.stateNames),
    organisations: organisationEntries(names.organisations),
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
    // The same: only where events are located.
    get gazetteer() {
      index.gazetteer ??= new Gazetteer({
        places: table('gazetteer', rows.gazetteer, ['gazetteer-own', 'gazetteer']),
        states: table('state-coordinates', rows.stateCoordinates),
        seas: names.seas,
      });
      return index.gazetteer;
    },
    terms,
    memberships: membershipsBy(memberships, 'organisation'),
    membershipsOfState: membershipsBy(memberships, 'iso3'),
    words(language: LanguageCode): LanguageWords {
      const known = words.get(language);
      if (known) return known;
      const loaded = loadLanguageWords(lexicon, language, names);
      words.set(language, loaded);
      return loaded;
    },
  });
  checkReferences(actors, { ...names, holders, memberships });
  // An overlay's faults should come before the first text, not with each.
  if (lexicon.overlays.length > 0)
    for (const language of ['fr', 'en', 'es'] as const) checkWords(actors, language, lexicon);
  return actors;
}
