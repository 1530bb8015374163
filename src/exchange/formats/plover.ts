import type { ImportedEvent, ImportedPlace, ImportedSide } from '../../store/index.js';
import { type Cells, dayOf } from '../cells.js';
import type { ImportFormat, Tools } from '../format.js';
import { namedActor } from '../named-actor.js';

/**
 * PLOVER as JSON lines: `{id, date, type, mode, contexts, cameo, score, actor: {name, code, country}, recipient: {…},
 * place: {name, country, lat, lon}, url}`; `id`, `date` and `type` or `cameo` are needed.
 */
export const plover: ImportFormat = Object.freeze({
  name: 'plover',
  summary: 'PLOVER events, a JSON object a line',
  untried: true,
  layout: 'jsonl',
  columns: null,
  required: [],
  read: readEvent,
});

function readEvent(cells: Cells, row: number, tools: Tools): ImportedEvent {
  const id = cells.required('id');
  const date = dayOf(cells.required('date'), 'date');
  return {
    type: 'event',
    id: `plover:${id}`,
    origin: 'plover',
    dataset: 'plover',
    row,
    url: cells.maybe('url'),
    tone: null,
    columns: null,
    code: readCode(cells, tools),
    date,
    dateFrom: date,
    dateTo: date,
    datePrecision: 'day',
    source: readActor(cells, 'actor', tools),
    target: readActor(cells, 'recipient', tools),
    place: readPlace(cells, tools),
    numMentions: cells.count('mentions', 1),
    numSources: cells.count('sources', 1),
    numArticles: cells.count('articles', 1),
    firstSeen: `${date}T00:00:00Z`,
    confidence: 1,
    isRootEvent: null,
  };
}

function readCode(cells: Cells, { meanings }: Tools) {
  const cameo = cells.maybe('cameo');
  const contexts = cells
    .text('contexts')
    .split(';')
    .filter((one) => one !== '');
  if (cells.maybe('type') === null) return meanings.ofCode(cameo ?? cells.required('type'));
  const meaning = meanings.ofPlover(cells.required('type'), cells.maybe('mode'), contexts, cells.number('score'));
  if (cameo === null) return meaning;
  const { plover, ploverMode, ploverContexts, ploverScore } = meaning;
  return { ...meanings.ofCode(cameo, cells.number('goldstein')), plover, ploverMode, ploverContexts, ploverScore };
}

function readActor(cells: Cells, side: 'actor' | 'recipient', tools: Tools): ImportedSide | null {
  const [name, code] = [cells.maybe(`${side}.name`), cells.maybe(`${side}.code`)];
  const country = cells.maybe(`${side}.country`);
  if (name === null && code === null && country === null) return null;
  if (code === null) return namedActor({ name: name ?? country!, country, role: cells.maybe(`${side}.sector`) }, tools);
  const { actor, known } = tools.codes.byCode(code, name ?? code);
  if (!known) tools.unknown(code);
  return { actor, columns: null };
}

function readPlace(cells: Cells, { codes, unknown }: Tools): ImportedPlace | null {
  const name = cells.maybe('place.name');
  if (name === null) return null;
  const country = cells.maybe('place.country');
  const iso3 = country === null ? null : (codes.stateOfCode(country) ?? codes.stateNamed(country));
  if (country !== null && iso3 === null) unknown(country);
  const [lat, lon] = [cells.number('place.lat'), cells.number('place.lon')];
  return {
    id: `place:plover:${[country, lat, lon, name].map((part) => part ?? '').join(':')}`,
    name,
    country: iso3,
    kind: 'place',
    lat,
    lon,
    adm1: null,
    adm2: null,
    featureId: null,
    fips: iso3 === null ? null : codes.toFips(iso3),
    geoType: null,
  };
}
