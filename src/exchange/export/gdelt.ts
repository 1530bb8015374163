import { hash } from 'node:crypto';
import type { ActorCodes } from '../../resolve/index.js';
import type { GraphStore } from '../../store/index.js';
import { GDELT_EVENT_COLUMNS, GDELT_MENTION_COLUMNS } from '../columns.js';
import { ACTOR_PARTS, impliedParts } from '../gdelt-actor.js';
import type { ExchangeTools } from '../tools.js';
import {
  calledIn,
  dayOfEvent,
  type ExportedEvent,
  type ExportedMention,
  type ExportedPlace,
  type ExportedSide,
  pairsOf,
  urlOf,
} from './exported-event.js';
import type { Exporter } from './exporter.js';
import { type ExportFilters, readEvents } from './read-events.js';
import { inPieces, tabCell } from './text-cells.js';

type Cell = string | number | null;

/** GDELT 2.0, table of events: 61 columns between tabs, no header; what two do together stands in two mirrored rows. */
export const gdeltExport: Exporter = Object.freeze({
  contentType: 'text/tab-separated-values; charset=utf-8',
  extension: 'CSV',
  summary: 'GDELT 2.0 events, 61 columns between tabs, no header',
  write: (store: GraphStore, filters: ExportFilters, { codes }: ExchangeTools) =>
    inPieces(
      lines(
        store,
        filters,
        (event) => pairsOf(event).map((pair, at) => eventRow(event, pair, at, codes)),
        GDELT_EVENT_COLUMNS,
      ),
    ),
});

/** GDELT 2.0, table of mentions: 16 columns between tabs, no header; the ids are those of {@link gdeltExport}'s first rows. */
export const gdeltMentionsExport: Exporter = Object.freeze({
  contentType: 'text/tab-separated-values; charset=utf-8',
  extension: 'CSV',
  summary: 'GDELT 2.0 mentions, 16 columns between tabs, no header',
  write: (store: GraphStore, filters: ExportFilters) =>
    inPieces(
      lines(
        store,
        filters,
        (event) =>
          event.mentions
            .filter(({ dataset }) => dataset === null || dataset === 'gdelt-mentions')
            .map((mention) => mentionRow(event, mention)),
        GDELT_MENTION_COLUMNS,
      ),
    ),
});

async function* lines(
  store: GraphStore,
  filters: ExportFilters,
  rows: (event: ExportedEvent) => Record<string, Cell>[],
  columns: readonly string[],
): AsyncGenerator<string> {
  for await (const event of readEvents(store, filters)) {
    for (const row of rows(event)) yield `${columns.map((column) => tabCell(row[column])).join('\t')}\n`;
  }
}

/** The data set's own number, else one made of the event's id; mirrored rows have numbers of their own. */
function globalId({ id }: ExportedEvent, at: number): string {
  const own = /^gdelt:(\d+)$/.exec(id)?.[1];
  if (own !== undefined && at === 0) return own;
  return String(Number.parseInt(hash('sha256', `${id}#${at}`).slice(0, 13), 16));
}

const digits = (time: string): string => time.replace(/\D/g, '').padEnd(14, '0').slice(0, 14);

function eventRow(
  event: ExportedEvent,
  [source, target]: readonly [ExportedSide | null, ExportedSide | null],
  at: number,
  codes: ActorCodes,
): Record<string, Cell> {
  const day = dayOfEvent(event).replaceAll('-', '');
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6)];
  const code = event.eventCode.length === 2 ? `${event.eventCode}0` : event.eventCode;
  const row = event.mentions.find(({ dataset }) => dataset === 'gdelt-events');
  return {
    GLOBALEVENTID: globalId(event, at),
    SQLDATE: day,
    MonthYear: day.slice(0, 6),
    Year: year,
    FractionDate: (Number(year) + (Number(month) * 30 + Number(date)) / 365).toFixed(4),
    ...actorCells('Actor1', source, event, codes),
    ...actorCells('Actor2', target, event, codes),
    IsRootEvent: row?.isRootEvent === false ? 0 : 1,
    EventCode: code,
    EventBaseCode: code.slice(0, 3),
    EventRootCode: event.eventRootCode,
    QuadClass: event.quadClass,
    GoldsteinScale: event.goldsteinScale,
    NumMentions: event.numMentions,
    NumSources: event.numSources,
    NumArticles: event.numArticles,
    AvgTone: row?.tone ?? null,
    Actor1Geo_Type: 0,
    Actor2Geo_Type: 0,
    ...placeCells(event.places[0] ?? null, codes),
    DATEADDED: digits(event.firstSeen),
    SOURCEURL: urlOf(event),
  };
}

function actorCells(
  side: string,
  actor: ExportedSide | null,
  event: ExportedEvent,
  codes: ActorCodes,
): Record<string, Cell> {
  if (actor === null) return {};
  const { code, columns } = actor;
  const parts = columns?.split('|') ?? (code === null ? [] : impliedParts(code, codes));
  return {
    [`${side}Code`]: code,
    [`${side}Name`]: calledIn(event, actor).toUpperCase(),
    ...Object.fromEntries(ACTOR_PARTS.map((part, i) => [side + part, parts[i] ?? null])),
  };
}

/** GDELT's types of places by ours, in the United States and elsewhere. */
const PLACE_TYPES: Readonly<Record<string, readonly [number, number]>> = {
  state: [1, 1],
  region: [2, 5],
  island: [2, 5],
};

function placeCells(place: ExportedPlace | null, codes: ActorCodes): Record<string, Cell> {
  if (place === null) return { ActionGeo_Type: 0 };
  const fips = place.fips ?? (place.country === null ? null : codes.toFips(place.country));
  const [american, other] = PLACE_TYPES[place.kind ?? ''] ?? [3, 4];
  const type = place.geoType ?? (place.country === 'USA' ? american : other);
  return {
    ActionGeo_Type: type,
    ActionGeo_FullName: place.name,
    ActionGeo_CountryCode: fips,
    ActionGeo_ADM1Code: place.adm1 ?? (type === 1 ? fips : null),
    ActionGeo_ADM2Code: place.adm2,
    ActionGeo_Lat: place.lat,
    ActionGeo_Long: place.lon,
    ActionGeo_FeatureID: place.featureId ?? (type === 1 ? fips : null),
  };
}

function mentionRow(event: ExportedEvent, mention: ExportedMention): Record<string, Cell> {
  const kept = GDELT_MENTION_COLUMNS.filter(
    (name) => !['GLOBALEVENTID', 'MentionIdentifier', 'Confidence', 'MentionDocTone'].includes(name),
  );
  const own = mention.columns === null ? [] : (JSON.parse(mention.columns) as string[]);
  const seen = digits(mention.published ?? event.firstSeen);
  return {
    EventTimeDate: digits(event.firstSeen),
    MentionTimeDate: seen,
    MentionType: mention.url === null ? 2 : 1,
    MentionSourceName: mention.publisher,
    ActionCharOffset: mention.start,
    InRawText: 1,
    ...Object.fromEntries(kept.map((name, i) => [name, own[i]]).filter(([, value]) => value !== undefined)),
    GLOBALEVENTID: globalId(event, 0),
    MentionIdentifier: mention.url ?? mention.article,
    Confidence: mention.confidence === null ? null : Math.round(mention.confidence * 100),
    MentionDocTone: mention.tone,
  };
}
