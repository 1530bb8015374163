import type { ImportedEvent, ImportedPlace, ImportedSide } from '../../store/index.js';
import { type Cells, dayOf } from '../cells.js';
import { POLECAT_COLUMNS } from '../columns.js';
import type { ImportFormat, Tools } from '../format.js';
import { namedActor } from '../named-actor.js';

/** Columns that have no place in the graph and are kept as they are. */
export const POLECAT_KEPT = Object.freeze([
  'Quad Code',
  'Actor Sectors',
  'Actor Title',
  'Wikipedia Actor ID',
  'Recipient Sectors',
  'Recipient Title',
  'Wikipedia Recipient ID',
  'Raw Placename',
  'Feature Type',
  'Source',
  'Story People',
  'Story Organizations',
  'Story Locations',
  'Language',
  'Version',
] as const);

/** POLECAT: 40 columns between tabs, with a header; codes of PLOVER. */
export const polecat: ImportFormat = Object.freeze({
  name: 'polecat',
  summary: 'POLECAT weekly files: 40 columns between tabs, with a header',
  untried: true,
  layout: 'tab',
  columns: POLECAT_COLUMNS,
  required: ['Event ID', 'Event Date', 'Event Type', 'Actor Name', 'Recipient Name'],
  read: readEvent,
});

const list = (text: string | null): string[] =>
  (text ?? '')
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function readEvent(cells: Cells, row: number, tools: Tools): ImportedEvent {
  const id = cells.required('Event ID');
  const date = dayOf(cells.required('Event Date'), 'Event Date');
  const published = cells.maybe('Publication Date');
  const kept = Object.fromEntries(
    POLECAT_KEPT.flatMap((name) => (cells.text(name) === '' ? [] : [[name, cells.text(name)]])),
  );
  return {
    type: 'event',
    id: `polecat:${id}`,
    origin: 'polecat',
    dataset: 'polecat',
    row,
    url: null,
    tone: null,
    columns: Object.keys(kept).length === 0 ? null : JSON.stringify(kept),
    code: tools.meanings.ofPlover(
      cells.required('Event Type'),
      cells.maybe('Event Mode'),
      list(cells.maybe('Contexts')),
      cells.number('Intensity'),
    ),
    date,
    dateFrom: date,
    dateTo: date,
    datePrecision: 'day',
    source: readActor(cells, 'Actor', tools),
    target: readActor(cells, 'Recipient', tools),
    place: readPlace(cells, tools),
    numMentions: 1,
    numSources: 1,
    numArticles: 1,
    firstSeen: `${published === null ? date : dayOf(published, 'Publication Date')}T00:00:00Z`,
    confidence: 1,
    isRootEvent: null,
  };
}

function readActor(cells: Cells, side: 'Actor' | 'Recipient', tools: Tools): ImportedSide | null {
  const [name, raw] = [cells.maybe(`${side} Name`), cells.maybe(`${side} Name Raw`)];
  const country = cells.maybe(`${side} Country`);
  if (name === null && raw === null && country === null) return null;
  const sector = cells.maybe(`Primary ${side} Sector`);
  const role = sector !== null && tools.codes.isRole(sector) ? sector : null;
  const called = name ?? raw ?? country!;
  return namedActor({ name: called, country, role }, tools);
}

function readPlace(cells: Cells, { codes, unknown }: Tools): ImportedPlace | null {
  const country = cells.maybe('Country');
  const parts = [cells.maybe('City'), cells.maybe('District'), cells.maybe('Province'), country];
  const name = cells.maybe('Placename') ?? (parts.filter((part) => part !== null).join(', ') || null);
  if (name === null) return null;
  const iso3 = country === null ? null : (codes.stateOfCode(country) ?? codes.stateNamed(country));
  if (country !== null && iso3 === null) unknown(country);
  const [lat, lon] = [cells.number('Latitude'), cells.number('Longitude')];
  const featureId = cells.maybe('GeoNames ID');
  return {
    id: `place:polecat:${[featureId, ...parts, lat, lon, name].map((part) => part ?? '').join(':')}`,
    name,
    country: iso3,
    kind: parts[0] !== null ? 'city' : parts[2] !== null ? 'region' : 'state',
    lat,
    lon,
    adm1: parts[2] ?? null,
    adm2: parts[1] ?? null,
    featureId,
    fips: iso3 === null ? null : codes.toFips(iso3),
    geoType: null,
  };
}
