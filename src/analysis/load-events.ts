import { formatISO, parseISO, subDays } from 'date-fns';
import { eventsOf, utcTime } from '../graph/index.js';
import type { Mention } from '../model.js';
import { cypherText, type GraphStore, toEvidenceOf } from '../store/index.js';
import type { TieEvent } from './compute-ties.js';

/** Which events ties are made of. */
export interface EventFilter {
  /** ISO day. */
  readonly asOf: string;
  /** Days back. */
  readonly window: number;
  /** ISO time: only what was known then. */
  readonly knownAt?: string | null;
  /** Where they come from; default: articles. */
  readonly origins?: readonly string[];
  /** Undated events count too, at their publication. */
  readonly undated?: boolean;
}

/** The actual events of a window, as the store holds them or held them at an earlier time. */
export async function loadTieEvents(store: GraphStore, filter: EventFilter): Promise<TieEvent[]> {
  const from = formatISO(subDays(parseISO(filter.asOf), filter.window), { representation: 'date' });
  const origins = filter.origins ?? ['article'];
  if (filter.knownAt) return eventsKnownAt(store, filter, from, origins);
  const rows = await store.run(cypherText('internal', 'events-for-ties'), {
    from,
    to: filter.asOf,
    origins,
    undated: filter.undated ?? false,
  });
  return rows.map(toTieEvent);
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function toTieEvent(row: Readonly<Record<string, unknown>>): TieEvent {
  return {
    id: String(row.id),
    kind: String(row.kind),
    cameo: String(row.cameo),
    goldstein: Number(row.goldstein),
    confidence: Number(row.confidence),
    claimed: row.claimed === true,
    publishers: texts(row.publishers),
    dateFrom: row.dateFrom === null ? null : String(row.dateFrom),
    dateTo: String(row.dateTo),
    reciprocal: row.reciprocal === true,
    from: texts(row.from),
    to: texts(row.to),
  };
}

/** Groups the mentions held at an earlier time again: what was an event then is a function of these alone. */
async function eventsKnownAt(
  store: GraphStore,
  filter: EventFilter,
  from: string,
  origins: readonly string[],
): Promise<TieEvent[]> {
  const at = { at: utcTime(filter.knownAt!), from, to: filter.asOf };
  const rows = [
    ...(await store.run(cypherText('internal', 'mentions-known-at'), at)),
    ...(await store.run(cypherText('internal', 'former-mentions-known-at'), at)),
  ];
  const held = rows.map(toEvidenceOf).filter((e) => origins.includes(e.origin));
  const mentions = new Map(held.map((e) => [e.mention.id, e.mention]));
  const records = eventsOf(held);
  return records.flatMap((record) => {
    if (record.standing !== 'Event' || (record.dateFrom === null && !filter.undated)) return [];
    const {
      goldsteinScale: goldstein,
      eventCode: cameo,
      confidence,
      claimed,
      publishers,
      reciprocal,
    } = record.properties;
    const { id, kind, dateFrom, dateTo, from: sources, to: targets } = record;
    const surest = record.mentions.map((mention) => mentions.get(mention)!).reduce(surer);
    return [
      {
        ...toTieEvent({
          id,
          kind,
          goldstein,
          cameo,
          confidence,
          claimed,
          publishers,
          reciprocal,
          dateFrom,
          dateTo,
          from: sources,
          to: targets,
        }),
        report: { quote: surest.quote, article: surest.article },
      },
    ];
  });
}

/** The surer of two mentions; the first where both are alike, and they come in the order of their ids. */
const surer = (a: Mention, b: Mention): Mention => (b.confidence > a.confidence ? b : a);
