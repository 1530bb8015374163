import { DataError } from '../../errors.js';
import { type Lexicon, lexiconRows } from '../../lexicon.js';
import type { LanguageCode } from '../../model.js';
import { placeOf } from '../../tables.js';
import type { Actors } from './actors.js';
import type { NameTables } from './load-language-words.js';
import { type HolderRow, wordRows } from './rows.js';

/** The tables that name entries of others. */
export interface ReferringTables
  extends Pick<
    NameTables,
    'stateNames' | 'places' | 'peoples' | 'stateForms' | 'metonyms' | 'organisations' | 'ambiguous'
  > {
  readonly memberships: readonly { readonly organisation: string; readonly iso3: string }[];
  readonly holders: readonly HolderRow[];
}

/** Sees to it that what rows name is in the tables: the persons, polities and offices of holders, states, bodies. */
export function checkReferences(actors: Actors, tables: ReferringTables): void {
  const { states, organisations, bodies, offices, persons } = actors;
  const isState = (iso3: string) => states.has(iso3);
  for (const row of tables.holders) {
    if (!persons.has(row.person)) fail(row, row.person, `there is no person "${row.person}"; add a row to persons.tsv`);
    if (!offices.has(row.office)) fail(row, row.person, `there is no office "${row.office}"; offices.tsv lists them`);
    const known = row.polity.length === 3 ? isState(row.polity) : organisations.has(row.polity.replace('org:', ''));
    if (!known) fail(row, row.person, `"${row.polity}" is no state (ISO3) and no organisation of the tables`);
  }
  for (const row of [...tables.stateNames, ...tables.places])
    if (!isState(row.iso3)) fail(row, row.iso3, `there is no state ${row.iso3}`);
  for (const row of tables.peoples)
    if (row.iso3 !== '' && !isState(row.iso3)) fail(row, row.en[0] ?? row.iso3, `there is no state ${row.iso3}`);
  for (const row of tables.stateForms)
    for (const iso3 of row.states) if (!isState(iso3)) fail(row, iso3, `there is no state ${iso3}`);
  for (const row of tables.memberships) {
    if (!isState(row.iso3)) fail(row, row.organisation, `there is no state ${row.iso3}`);
    if (!organisations.has(row.organisation))
      fail(row, row.organisation, `there is no organisation "${row.organisation}"; add a row to organisations.tsv`);
  }
  for (const row of tables.metonyms) {
    const [iso3 = '', body = ''] = row.target.split(':');
    const isKnown = iso3 === 'org' ? organisations.has(body) : isState(iso3) && bodies.has(body);
    if (!isKnown)
      fail(row, row.form, `"${row.target}" is no state and body, and no org: and organisation, of the tables`);
  }
  for (const row of tables.organisations) checkParent(row, actors);
  for (const row of tables.ambiguous)
    if (row.candidate !== '-' && !isState(row.candidate)) fail(row, row.form, `there is no state ${row.candidate}`);
}

function checkParent(row: ReferringTables['organisations'][number], actors: Actors): void {
  if (row.parent === '') return;
  const body = /^([A-Z]{3}):(.+)$/.exec(row.parent);
  const known = body
    ? actors.states.has(body[1]!) && actors.bodies.has(body[2]!)
    : actors.organisations.has(row.parent) || actors.states.has(row.parent);
  if (!known) fail(row, row.id, `its parent "${row.parent}" is no organisation, and no ISO3:body, of the tables`);
}

/** Titles that stand for several offices; what they mean depends on whose they are. */
const titleClasses = new Set(['leader', 'president', 'chancellor', 'secretary-of-state', 'titular', 'counterpart']);

/** Sees to it that the words of a language name offices, bodies and roles of the tables. */
export function checkWords(actors: Actors, language: LanguageCode, lexicon: Lexicon): void {
  for (const row of lexiconRows(lexicon, language, 'titles', wordRows.title)) {
    const office = row.office.replace('former:', '');
    if (!titleClasses.has(office) && !actors.offices.has(office))
      fail(row, office, `there is no office "${office}"; actors/offices.tsv lists them`);
  }
  for (const row of lexiconRows(lexicon, language, 'bodies', wordRows.body))
    if (!actors.bodies.has(row.body))
      fail(row, row.body, `there is no body "${row.body}"; actors/bodies.tsv lists them`);
  for (const row of lexiconRows(lexicon, language, 'agents', wordRows.agent))
    if (!actors.roles.has(row.role)) fail(row, row.role, `there is no role "${row.role}"; actors/roles.tsv lists them`);
}

function fail(row: object, id: string, why: string): never {
  const place = placeOf(row);
  throw new DataError(place ? 'overlay' : 'malformed', `${place ?? `lexicon/actors, row of "${id}"`}: ${why}`);
}
