import { join } from 'node:path';
import { z } from 'zod';
import { hashOf } from '../../graph/index.js';
import type { ImportedEvent, ImportedPlace, ImportedSide } from '../../store/index.js';
import { readTable } from '../../tables.js';
import { type Cells, dayOf } from '../cells.js';
import { ICEWS_COLUMNS } from '../columns.js';
import type { ImportFormat, Tools } from '../format.js';
import { namedActor } from '../named-actor.js';

/** Columns that have no place in the graph and are kept as they are. */
const KEPT = ['Source Sectors', 'Target Sectors', 'Story ID', 'Sentence Number', 'Publisher'] as const;

/** ICEWS coded event data: 20 columns between tabs, with a header. */
export function icews(lexiconFolder: string): ImportFormat {
  const rows = readTable(
    join(lexiconFolder, 'exchange', 'icews-sectors.tsv'),
    z.object({ sector: z.string(), role: z.string() }),
  );
  return Object.freeze({
    name: 'icews',
    summary: 'ICEWS coded events: 20 columns between tabs, with a header',
    untried: false,
    layout: 'tab',
    columns: ICEWS_COLUMNS,
    required: ICEWS_COLUMNS,
    read: (cells: Cells, row: number, tools: Tools) => readEvent(cells, row, tools, rows),
  });
}

type Sectors = readonly { readonly sector: string; readonly role: string }[];

function readEvent(cells: Cells, row: number, tools: Tools, sectors: Sectors): ImportedEvent {
  const id = cells.required('Event ID');
  const date = dayOf(cells.required('Event Date'), 'Event Date');
  return {
    type: 'event',
    // One id may stand in several rows, one a pair of sides.
    id: `icews:${id}:${hashOf(cells.text('Source Name'), cells.text('Target Name'), cells.text('CAMEO Code')).slice(0, 8)}`,
    origin: 'icews',
    dataset: 'icews',
    row,
    url: null,
    tone: null,
    columns: JSON.stringify(Object.fromEntries(KEPT.map((name) => [name, cells.text(name)]))),
    code: tools.meanings.ofCode(cells.required('CAMEO Code'), cells.number('Intensity')),
    date,
    dateFrom: date,
    dateTo: date,
    datePrecision: 'day',
    source: readActor(cells, 'Source', tools, sectors),
    target: readActor(cells, 'Target', tools, sectors),
    place: readPlace(cells, tools),
    numMentions: 1,
    numSources: 1,
    numArticles: 1,
    firstSeen: `${date}T00:00:00Z`,
    confidence: 1,
    isRootEvent: null,
  };
}

function readActor(cells: Cells, side: 'Source' | 'Target', tools: Tools, sectors: Sectors): ImportedSide | null {
  const name = cells.maybe(`${side} Name`);
  if (name === null || name === 'Unspecified Actor') return null;
  const given = new Set(
    cells
      .text(`${side} Sectors`)
      .split(',')
      .map((sector) => sector.trim()),
  );
  const role = sectors.find(({ sector }) => given.has(sector))?.role ?? null;
  return namedActor({ name, country: cells.maybe(`${side} Country`), role }, tools);
}

function readPlace(cells: Cells, { codes, unknown }: Tools): ImportedPlace | null {
  const [city, country] = [cells.maybe('City'), cells.maybe('Country')];
  const parts = [city, cells.maybe('District'), cells.maybe('Province'), country].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const iso3 = country === null ? null : codes.stateNamed(country);
  if (country !== null && iso3 === null) unknown(country);
  const [lat, lon] = [cells.number('Latitude'), cells.number('Longitude')];
  return {
    id: `place:icews:${[...parts, lat, lon].join(':')}`,
    name: parts.join(', '),
    country: iso3,
    kind: city !== null ? 'city' : parts.length > 1 ? 'region' : 'state',
    lat,
    lon,
    adm1: cells.maybe('Province'),
    adm2: cells.maybe('District'),
    featureId: null,
    fips: iso3 === null ? null : codes.toFips(iso3),
    geoType: null,
  };
}
