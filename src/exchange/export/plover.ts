import { tail } from '../../graph/index.js';
import type { ActorCodes } from '../../resolve/index.js';
import type { GraphStore } from '../../store/index.js';
import { POLECAT_COLUMNS } from '../columns.js';
import type { ExchangeTools } from '../tools.js';
import { calledIn, dayOfEvent, type ExportedEvent, type ExportedSide, pairsOf, urlOf } from './exported-event.js';
import type { Exporter } from './exporter.js';
import { type ExportFilters, readEvents } from './read-events.js';
import { inPieces, tabCell } from './text-cells.js';

/** PLOVER as JSON lines; what CAMEO knows and PLOVER does not (01, 02) has `type` null. */
export const ploverExport: Exporter = Object.freeze({
  contentType: 'application/x-ndjson; charset=utf-8',
  extension: 'jsonl',
  summary: 'PLOVER events, a JSON object a line',
  write: (store: GraphStore, filters: ExportFilters, { codes }: ExchangeTools) =>
    inPieces(
      lines(store, filters, (event) =>
        pairsOf(event).map((pair, at) => `${JSON.stringify(ploverObject(event, pair, at, codes))}\n`),
      ),
    ),
});

/** POLECAT: 40 columns between tabs, with a header. Events that PLOVER has no type for are left out. */
export const polecatExport: Exporter = Object.freeze({
  contentType: 'text/tab-separated-values; charset=utf-8',
  extension: 'txt',
  summary: 'POLECAT, 40 columns between tabs, with a header; without what PLOVER has no type for (CAMEO 01, 02)',
  write: (store: GraphStore, filters: ExportFilters, { codes }: ExchangeTools) =>
    inPieces(
      lines(
        store,
        filters,
        (event) =>
          event.ploverType === null
            ? []
            : pairsOf(event).map((pair, at) => {
                const row = polecatRow(event, pair, at, codes);
                return `${POLECAT_COLUMNS.map((column) => tabCell(row[column])).join('\t')}\n`;
              }),
        `${POLECAT_COLUMNS.join('\t')}\n`,
      ),
    ),
});

async function* lines(
  store: GraphStore,
  filters: ExportFilters,
  rows: (event: ExportedEvent) => string[],
  header = '',
): AsyncGenerator<string> {
  if (header !== '') yield header;
  for await (const event of readEvents(store, filters)) yield* rows(event);
}

/** The data set's own id; a mirrored row has one of its own. */
function rowId({ id, origin }: ExportedEvent, at: number): string {
  const own = id.startsWith(`${origin}:`) && origin !== 'event' ? tail(id) : id;
  return at === 0 ? own : `${own}#${at + 1}`;
}

const stateOf = (code: string | null, codes: ActorCodes): string | null =>
  code === null ? null : codes.stateOfCode(code.slice(0, 3));

function ploverSide(event: ExportedEvent, side: ExportedSide | null, codes: ActorCodes) {
  if (side === null) return null;
  return { name: calledIn(event, side), code: side.code, country: stateOf(side.code, codes) };
}

function ploverObject(
  event: ExportedEvent,
  [source, target]: readonly [ExportedSide | null, ExportedSide | null],
  at: number,
  codes: ActorCodes,
) {
  const place = event.places[0];
  return {
    id: rowId(event, at),
    date: dayOfEvent(event),
    type: event.ploverType,
    mode: event.ploverMode,
    contexts: event.ploverContexts,
    score: event.ploverScore,
    cameo: event.eventCode,
    goldstein: event.goldsteinScale,
    actor: ploverSide(event, source, codes),
    recipient: ploverSide(event, target, codes),
    place: place ? { name: place.name, country: place.country, lat: place.lat, lon: place.lon } : null,
    mentions: event.numMentions,
    sources: event.numSources,
    articles: event.numArticles,
    url: urlOf(event),
  };
}

function polecatRow(
  event: ExportedEvent,
  [source, target]: readonly [ExportedSide | null, ExportedSide | null],
  at: number,
  codes: ActorCodes,
): Record<string, string | number | null> {
  const place = event.places[0];
  const kept = event.mentions.find(({ dataset }) => dataset === 'polecat')?.columns;
  return {
    'Quad Code': event.ploverQuad,
    ...(kept ? (JSON.parse(kept) as Record<string, string>) : {}),
    'Event ID': rowId(event, at),
    'Event Date': dayOfEvent(event),
    'Event Type': event.ploverType,
    'Event Mode': event.ploverMode,
    Intensity: event.ploverScore,
    Contexts: event.ploverContexts.join(';'),
    ...polecatSide('Actor', event, source, codes),
    ...polecatSide('Recipient', event, target, codes),
    Placename: place?.name ?? null,
    City: place?.kind === 'city' || place?.kind === 'capital' ? place.name : null,
    District: place?.adm2 ?? null,
    Province: place?.adm1 ?? null,
    Country: place?.country ?? null,
    Latitude: place?.lat ?? null,
    Longitude: place?.lon ?? null,
    'GeoNames ID': place?.featureId ?? null,
    'Publication Date': event.firstSeen.slice(0, 10),
  };
}

function polecatSide(
  side: 'Actor' | 'Recipient',
  event: ExportedEvent,
  actor: ExportedSide | null,
  codes: ActorCodes,
): Record<string, string | null> {
  if (actor === null) return {};
  const country = stateOf(actor.code, codes) ?? /^group:([A-Z]{3}):/.exec(actor.actor)?.[1] ?? null;
  const sector = country === null || actor.code === null ? '' : actor.code.slice(3, 6);
  return {
    [`${side} Name`]: calledIn(event, actor),
    [`${side} Country`]: country,
    [`${side} COW`]: country === null ? null : codes.toCow(country),
    [`Primary ${side} Sector`]: sector === '' ? null : sector,
    [`${side} Name Raw`]: actor.surface,
  };
}
