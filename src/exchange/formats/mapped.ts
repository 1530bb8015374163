import { load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import { InputError, UsageError } from '../../errors.js';
import { hashOf } from '../../graph/index.js';
import type { ImportedEvent, ImportedPlace, ImportedSide } from '../../store/index.js';
import { type Cells, dayOf } from '../cells.js';
import type { ImportFormat, Tools } from '../format.js';
import { namedActor } from '../named-actor.js';

const column = z.string().min(1);
const role = z.string().regex(/^[A-Z]{3}$/, 'a CAMEO role such as GOV');
const side = z.strictObject({
  /** Column of a CAMEO actor code. */
  code: column.optional(),
  name: column.optional(),
  country: column.optional(),
  /** Column whose values are CAMEO roles by `values`. */
  role: z.strictObject({ column, values: z.record(z.string(), role) }).optional(),
  /** CAMEO roles by what stands before a country in brackets: "Police (India)". */
  roles: z.record(z.string(), role).optional(),
});
const shape = z.strictObject({
  dataset: z.string().regex(/^[a-z][a-z0-9-]*$/, 'small letters, digits and hyphens'),
  layout: z.enum(['tab', 'csv']),
  untried: z.boolean().default(false),
  /** Column of the data set's own id; without one, a row is known by what it says. */
  id: column.optional(),
  date: column,
  event: z.strictObject({
    column,
    /** What the column holds: CAMEO codes, their names, PLOVER types; or values listed below. */
    as: z.enum(['cameo', 'name', 'plover']).optional(),
    values: z.record(z.string(), z.string().regex(/^\d{2,4}$/, 'a CAMEO code in quotes, such as "190"')).optional(),
  }),
  source: side,
  target: side.optional(),
  place: z
    .strictObject({
      name: column,
      country: column.optional(),
      adm1: column.optional(),
      adm2: column.optional(),
      lat: column.optional(),
      lon: column.optional(),
    })
    .optional(),
  url: column.optional(),
  /** Columns that are kept with the mention as they are. */
  keep: z.array(column).default([]),
});

/** How the columns of a table become events: a file of lexicon/exchange, or one of an analyst's own. */
export type Mapping = z.infer<typeof shape>;

/**
 * Reads a mapping.
 *
 * @throws UsageError that says where it is wrong
 */
export function parseMapping(text: string, file: string): Mapping {
  let value: unknown;
  try {
    value = load(text, { filename: file });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new UsageError(`${file}: line ${(error.mark?.line ?? 0) + 1}: ${error.reason}`, { cause: error });
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    const why = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
    throw new UsageError(`${file}: ${why.join('; ')}; docs/files-of-the-field.md shows a mapping`);
  }
  const { event } = parsed.data;
  if (!event.as && !event.values)
    throw new UsageError(`${file}: event: say what its column holds, with as: cameo, name or plover, or with values:`);
  return parsed.data;
}

/** The format that a mapping describes. */
export function mapped(mapping: Mapping): ImportFormat {
  const { source, target, place } = mapping;
  const named = [mapping.id, mapping.date, mapping.event.column, mapping.url, ...mapping.keep];
  for (const one of [source, target]) named.push(one?.code, one?.name, one?.country, one?.role?.column);
  if (place) named.push(place.name, place.country, place.adm1, place.adm2, place.lat, place.lon);
  return Object.freeze({
    name: mapping.dataset,
    summary: `${mapping.dataset}, by a mapping`,
    untried: mapping.untried,
    layout: mapping.layout,
    columns: null,
    required: [...new Set(named.filter((name) => name !== undefined))],
    read: (cells: Cells, row: number, tools: Tools) => readEvent(mapping, cells, row, tools),
  });
}

function readEvent(mapping: Mapping, cells: Cells, row: number, tools: Tools): ImportedEvent {
  const { dataset } = mapping;
  const date = dayOf(cells.required(mapping.date), mapping.date);
  const kept = Object.fromEntries(mapping.keep.map((name) => [name, cells.text(name)]));
  return {
    type: 'event',
    id: `${dataset}:${mapping.id ? cells.required(mapping.id) : hashOf(...saidBy(mapping, cells))}`,
    origin: dataset,
    dataset,
    row,
    url: mapping.url ? cells.maybe(mapping.url) : null,
    tone: null,
    columns: mapping.keep.length > 0 ? JSON.stringify(kept) : null,
    code: readCode(mapping, cells, tools),
    date,
    dateFrom: date,
    dateTo: date,
    datePrecision: 'day',
    source: readActor(mapping.source, cells, tools),
    target: mapping.target ? readActor(mapping.target, cells, tools) : null,
    place: mapping.place ? readPlace(dataset, mapping.place, cells, tools) : null,
    numMentions: 1,
    numSources: 1,
    numArticles: 1,
    firstSeen: `${date}T00:00:00Z`,
    confidence: 1,
    isRootEvent: null,
  };
}

function saidBy({ date, event, source, target }: Mapping, cells: Cells): string[] {
  const sides = [source, target].flatMap((one) => [one?.code, one?.name, one?.country, one?.role?.column]);
  return [date, event.column, ...sides].map((name) => (name === undefined ? '' : cells.text(name)));
}

function readCode({ event }: Mapping, cells: Cells, { meanings }: Tools) {
  const value = cells.required(event.column);
  const listed = event.values?.[value];
  if (listed !== undefined) return meanings.ofCode(listed);
  if (event.as === 'cameo') return meanings.ofCode(value);
  if (event.as === 'name') return meanings.ofName(value);
  if (event.as === 'plover') return meanings.ofPlover(value, null, []);
  throw new InputError('event', `${event.column}: the mapping has no code for "${value}"`);
}

/** "Foreign Affairs (Bangladesh)": a name with its country in brackets. */
const BRACKETED = /^(.+?) \(([^()]+)\)$/;

function readActor(columns: z.infer<typeof side>, cells: Cells, tools: Tools): ImportedSide | null {
  const code = columns.code ? cells.maybe(columns.code) : null;
  const given = columns.name ? cells.maybe(columns.name) : null;
  if (code !== null) {
    const { actor, known } = tools.codes.byCode(code, given ?? code);
    if (!known) tools.unknown(code);
    return { actor, columns: null };
  }
  if (given === null) return null;
  const [, called = '', bracket = null] = BRACKETED.exec(given) ?? [];
  const country = columns.country ? cells.maybe(columns.country) : bracket;
  const listed = columns.role ? columns.role.values[cells.text(columns.role.column)] : columns.roles?.[called];
  return namedActor({ name: given, country, role: listed ?? null }, tools);
}

function readPlace(
  dataset: string,
  columns: NonNullable<Mapping['place']>,
  cells: Cells,
  { codes, unknown }: Tools,
): ImportedPlace | null {
  const text = (name: string | undefined) => (name === undefined ? null : cells.maybe(name));
  const name = text(columns.name);
  if (name === null) return null;
  const country = text(columns.country);
  const iso3 = country === null ? null : (codes.stateOfCode(country) ?? codes.stateNamed(country));
  if (country !== null && iso3 === null) unknown(country);
  const [adm1, adm2] = [text(columns.adm1), text(columns.adm2)];
  const lat = columns.lat ? cells.number(columns.lat) : null;
  const lon = columns.lon ? cells.number(columns.lon) : null;
  return {
    id: `place:${dataset}:${[country, adm1, adm2, lat, lon, name].map((part) => part ?? '').join(':')}`,
    name,
    country: iso3,
    kind: 'place',
    lat,
    lon,
    adm1,
    adm2,
    featureId: null,
    fips: iso3 === null ? null : codes.toFips(iso3),
    geoType: null,
  };
}
