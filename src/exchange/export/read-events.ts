import {
  type CypherDate,
  chunks,
  cypherDate,
  cypherText,
  type GraphStore,
  type NodeValue,
  type Row,
} from '../../store/index.js';
import type { ExportedEvent, ExportedMention, ExportedPlace, ExportedSide } from './exported-event.js';

/** Which events are written. */
export interface ExportFilters {
  /** ISO days: only events that end within. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** Default: all. */
  readonly origins?: readonly string[] | null;
  /** Ids of polities: only events from or to one of these. */
  readonly polities?: readonly string[] | null;
}

/** Events read at once. */
const PAGE = 2_000;

/** Events whose ids are asked for at once: each asking goes through all events, and all ids of a large store are many. */
const STRETCH = 50_000;

/**
 * The actual events of a store in the order of their last day and id, page by page: a store larger than memory is no
 * matter.
 */
export async function* readEvents(store: GraphStore, filters: ExportFilters = {}): AsyncGenerator<ExportedEvent> {
  const origins = filters.origins ?? null;
  const [from, to] = [cypherDate(filters.from ?? '0001-01-01'), cypherDate(filters.to ?? '9999-12-31')];
  const days = await store.run(cypherText('exchange', 'export-days'), { from, to, origins });
  const wanted = filters.polities ? new Set(filters.polities) : null;
  for (const stretch of stretches(days)) {
    const found = await store.run(cypherText('exchange', 'export-ids'), { ...stretch, origins });
    for (const ids of chunks(
      found.map((row) => String(row.id)),
      PAGE,
    )) {
      for (const event of await readPage(store, ids)) {
        if (wanted === null || [...event.from, ...event.to].some((polity) => wanted.has(polity))) yield event;
      }
    }
  }
}

/** Days that follow one another, with so many events together that it pays to ask for them. */
function* stretches(days: readonly Row[]): Generator<{ readonly from: CypherDate; readonly to: CypherDate }> {
  let events = 0;
  let first = 0;
  for (const [i, row] of days.entries()) {
    events += Number(row.events);
    if (events < STRETCH && i < days.length - 1) continue;
    yield { from: cypherDate(String(days[first]!.day)), to: cypherDate(String(row.day)) };
    events = 0;
    first = i + 1;
  }
}

async function readPage(store: GraphStore, ids: readonly string[]): Promise<ExportedEvent[]> {
  const ask = (name: string) => store.run(cypherText('exchange', name), { ids });
  const events = await ask('export-events');
  const sources = byEvent(await ask('export-sources'), toSide);
  const targets = byEvent(await ask('export-targets'), toSide);
  const from = byEvent(await ask('export-from'), (row) => String(row.polity));
  const to = byEvent(await ask('export-to'), (row) => String(row.polity));
  const places = byEvent(await ask('export-places'), toPlace);
  const mentions = byEvent(await ask('export-mentions'), toMention);
  const records = new Map(
    events.map((row) => {
      const { id, ...said } = (row.event as NodeValue).properties;
      return [String(id), { ...BLANK, ...said, id: String(id) }] as const;
    }),
  );
  return ids.flatMap((id) => {
    const record = records.get(id);
    if (record === undefined) return [];
    return [
      {
        ...record,
        sources: sources.get(id) ?? [],
        targets: targets.get(id) ?? [],
        from: from.get(id) ?? [],
        to: to.get(id) ?? [],
        places: places.get(id) ?? [],
        mentions: mentions.get(id) ?? [],
      } as unknown as ExportedEvent,
    ];
  });
}

/** What an event's node leaves out where it is null. */
const BLANK = {
  ploverType: null,
  ploverMode: null,
  ploverContexts: [],
  ploverQuad: null,
  ploverScore: null,
  date: null,
  dateFrom: null,
  restsOn: null,
};

function byEvent<T>(rows: readonly Row[], read: (row: Row) => T): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const id = String(row.event);
    const list = found.get(id);
    if (list === undefined) found.set(id, [read(row)]);
    else list.push(read(row));
  }
  return found;
}

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
const number = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

function toSide(row: Row): ExportedSide {
  const { actor, name, code, surface, columns } = row;
  return { actor: String(actor), name: String(name), code: text(code), surface: text(surface), columns: text(columns) };
}

function toPlace(row: Row): ExportedPlace {
  const p = (row.place as NodeValue).properties;
  return {
    id: String(p.id),
    name: String(p.name),
    country: text(p.country),
    kind: text(p.kind),
    lat: number(p.lat),
    lon: number(p.lon),
    adm1: text(p.adm1),
    adm2: text(p.adm2),
    featureId: text(p.featureId),
    fips: text(p.fips),
    geoType: number(p.geoType),
  };
}

function toMention(row: Row): ExportedMention {
  return {
    id: String(row.mention),
    dataset: text(row.dataset),
    url: text(row.url) ?? text(row.articleUrl),
    tone: number(row.tone),
    confidence: number(row.confidence),
    columns: text(row.columns),
    isRootEvent: typeof row.isRootEvent === 'boolean' ? row.isRootEvent : null,
    start: number(row.start),
    article: text(row.article),
    published: text(row.published),
    publisher: text(row.publisher),
  };
}
