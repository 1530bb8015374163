import { InputError } from '../../errors.js';
import type { ImportedEvent, ImportedPlace, ImportedSide } from '../../store/index.js';
import { type Cells, dayOf, stampOf } from '../cells.js';
import { GDELT_EVENT_COLUMNS } from '../columns.js';
import type { ImportFormat, Tools } from '../format.js';
import { ACTOR_PARTS, impliedParts } from '../gdelt-actor.js';

/** Kinds of places by GDELT's ActionGeo_Type. */
const PLACE_KINDS: Readonly<Record<string, string>> = { 1: 'state', 2: 'region', 3: 'city', 4: 'city', 5: 'region' };

/** GDELT 2.0, table of events: 61 columns between tabs, without a header. */
export const gdeltEvents: ImportFormat = Object.freeze({
  name: 'gdelt-events',
  summary: 'GDELT 2.0 events: 61 columns between tabs, no header',
  untried: true,
  layout: 'tab',
  columns: GDELT_EVENT_COLUMNS,
  required: GDELT_EVENT_COLUMNS,
  read: readEvent,
});

function readEvent(cells: Cells, row: number, tools: Tools): ImportedEvent {
  const id = cells.required('GLOBALEVENTID');
  if (!/^\d+$/.test(id)) throw new InputError('id', `GLOBALEVENTID: "${id}" is no id`);
  const date = dayOf(cells.required('SQLDATE'), 'SQLDATE');
  const url = cells.maybe('SOURCEURL');
  const added = cells.maybe('DATEADDED');
  return {
    type: 'event',
    id: `gdelt:${id}`,
    origin: 'gdelt',
    dataset: 'gdelt-events',
    row,
    url,
    tone: cells.number('AvgTone'),
    columns: null,
    code: tools.meanings.ofCode(cells.required('EventCode'), cells.number('GoldsteinScale')),
    date,
    dateFrom: date,
    dateTo: date,
    datePrecision: 'day',
    source: readActor(cells, 'Actor1', tools),
    target: readActor(cells, 'Actor2', tools),
    place: readPlace(cells, tools),
    numMentions: cells.count('NumMentions', 1),
    numSources: cells.count('NumSources', 1),
    numArticles: cells.count('NumArticles', 1),
    firstSeen:
      added === null ? `${date}T00:00:00Z` : stampOf(added.length === 8 ? `${added}000000` : added, 'DATEADDED'),
    confidence: 1,
    isRootEvent: cells.maybe('IsRootEvent') === null ? null : cells.text('IsRootEvent') === '1',
  };
}

function readActor(cells: Cells, side: 'Actor1' | 'Actor2', { codes, unknown }: Tools): ImportedSide | null {
  const code = cells.maybe(`${side}Code`);
  if (code === null) return null;
  const { actor, known } = codes.byCode(code, cells.text(`${side}Name`), cells.maybe(`${side}CountryCode`));
  if (!known) unknown(code);
  const parts = ACTOR_PARTS.map((part) => cells.text(side + part)).join('|');
  return { actor, columns: parts === impliedParts(code, codes).join('|') ? null : parts };
}

function readPlace(cells: Cells, { codes, unknown }: Tools): ImportedPlace | null {
  const name = cells.maybe('ActionGeo_FullName');
  const type = cells.text('ActionGeo_Type');
  if (name === null || type === '0') return null;
  const [lat, lon] = [cells.number('ActionGeo_Lat'), cells.number('ActionGeo_Long')];
  const [fips, featureId] = [cells.maybe('ActionGeo_CountryCode'), cells.maybe('ActionGeo_FeatureID')];
  const country = fips === null ? null : codes.ofFips(fips);
  if (fips !== null && country === null) unknown(`FIPS ${fips}`);
  const [adm1, adm2] = [cells.maybe('ActionGeo_ADM1Code'), cells.maybe('ActionGeo_ADM2Code')];
  return {
    id: `place:gdelt:${[type, featureId, adm1, adm2, lat, lon, name].map((part) => part ?? '').join(':')}`,
    name,
    country,
    kind: PLACE_KINDS[type] ?? 'place',
    lat,
    lon,
    adm1,
    adm2,
    featureId,
    fips,
    geoType: /^[1-5]$/.test(type) ? Number(type) : null,
  };
}
