import { type Lexicon, lexiconRows } from '../../lexicon.js';
import { fold } from '../names/fold.js';
import type { PersonEntry, Term } from './actors.js';
import { type HolderRow, rows } from './rows.js';

/** Terms by "polity office". */
export type Terms = Map<string, Term[]>;

const holderTables = ['holders-own', 'holders', 'holders-other', 'holders-archigos', 'holders-world-leaders'];

/** "org:…" for the codes of organisations, ISO3 for states. */
const polityOf = (cell: string): string => (cell.length === 3 || cell.startsWith('org:') ? cell : `org:${cell}`);

/**
 * The rows of all tables of holders; one that an overlay or the own table states again, from the same day or without
 * one, counts once, as stated there.
 */
export function holderRows(lexicon: Lexicon): HolderRow[] {
  const all = lexiconRows(lexicon, 'actors', 'holders', rows.holder, holderTables).map((row) => ({
    row,
    polity: polityOf(row.polity),
  }));
  const seen = new Set<string>();
  const kept: HolderRow[] = [];
  for (const { row, polity } of all) {
    const key = `${polity} ${row.office} ${row.person}`;
    if (seen.has(`${key} ${row.from}`)) continue;
    seen.add(`${key} ${row.from}`);
    kept.push(row);
  }
  return kept;
}

/** Terms by polity and office; one without an end that has a successor ends where that begins. */
export function loadTerms(holders: readonly HolderRow[]): Terms {
  const terms: Terms = new Map();
  for (const row of holders) {
    const polity = polityOf(row.polity);
    const key = `${polity} ${row.office}`;
    const { person, office, basis, note } = row;
    const term = { person, polity, office, from: row.from || null, to: row.to || null, basis, note };
    const list = terms.get(key);
    if (list) list.push(term);
    else terms.set(key, [term]);
  }
  for (const [key, list] of terms) if (list.length > 1) terms.set(key, closed(list));
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

/** Everybody in the tables of persons, with the terms of each. */
export function loadPersons(lexicon: Lexicon, terms: ReadonlyMap<string, readonly Term[]>): Map<string, PersonEntry> {
  const byPerson = new Map<string, Term[]>();
  for (const term of [...terms.values()].flat()) {
    const list = byPerson.get(term.person);
    if (list) list.push(term);
    else byPerson.set(term.person, [term]);
  }
  const genders = new Map(
    lexiconRows(lexicon, 'actors', 'given-names', rows.givenName).flatMap(({ gender, forms }) =>
      forms.map((form) => [fold(form), gender] as const),
    ),
  );
  const persons = new Map<string, PersonEntry>();
  for (const row of lexiconRows(lexicon, 'actors', 'persons', rows.person, ['persons', 'persons-own'])) {
    const known = persons.get(row.id);
    const name = known?.name || row.name;
    const given = /^[^\s-]+/.exec(name)?.[0] ?? '';
    persons.set(row.id, {
      id: row.id,
      name,
      wikidata: known?.wikidata ?? (row.wikidata || null),
      aliases: known ? [...known.aliases, ...otherName(row.name, name), ...row.aliases] : row.aliases,
      gender: known?.gender ?? (row.gender || (genders.get(fold(given)) ?? null)),
      terms: byPerson.get(row.id) ?? [],
    });
  }
  return persons;
}

/** The name that another table gives a person already named: one spelling more. */
const otherName = (name: string, known: string): readonly string[] => (name === '' || name === known ? [] : [name]);
