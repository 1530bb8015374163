import { EntenteError } from '../errors.js';
import { cypherText, type GraphStore, listQueries, type Row, runQuery } from '../store/index.js';
import { reportsOf } from './evidence.js';
import type { DataRow, EventReport } from './tie-event.js';

/** An event of an actor's timeline, with its surest report. */
export interface TimelineEvent {
  readonly event: string;
  /** ISO day; null where the event is not known to the day. */
  readonly date: string | null;
  readonly dateFrom: string | null;
  readonly dateTo: string;
  readonly kind: string;
  readonly cameo: string;
  readonly goldstein: number;
  /** Ids of polities. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly claimed: boolean;
  readonly confidence: number;
  readonly mentions: number;
  readonly sources: number;
  readonly quote: string | null;
  readonly article: string | null;
  /** The row, where a data set tells of it. */
  readonly row?: DataRow;
}

export interface TimelineOptions {
  /** ISO days; what may have happened within them. */
  readonly from?: string;
  readonly to?: string;
  /** Only the latest so many. */
  readonly limit?: number;
}

/** No actor of that name stands in the store. */
export class UnknownActorError extends EntenteError {
  constructor(name: string) {
    super('actor', `the store knows no actor "${name}"; entente query actors lists those it knows`);
  }
}

/**
 * The actual events that an actor takes part in, by date, with the words that report them.
 *
 * @example
 * (await timeline(store, 'VEN', { from: '2025-12-01' }))[0]?.kind //=> "PhoneCall"
 *
 * Throws an UnknownActorError for a name that the store does not know.
 */
export async function timeline(
  store: GraphStore,
  actor: string,
  { from, to, limit = Number.POSITIVE_INFINITY }: TimelineOptions = {},
): Promise<TimelineEvent[]> {
  const query = listQueries().find(({ name }) => name === 'timeline')!;
  const rows = await runQuery(store, query, { actor, from, to });
  if (rows.length === 0) {
    const [known] = await store.run(cypherText('internal', 'actor-named'), { actor });
    if (!known) throw new UnknownActorError(actor);
  }
  const latest = rows.slice(Math.max(0, rows.length - limit));
  const reports = await reportsOf(
    store,
    latest.map((row) => String(row.event)),
  );
  return latest.map((row) => toTimelineEvent(row, reports.get(String(row.event))));
}

function toTimelineEvent(row: Row, report: EventReport | undefined): TimelineEvent {
  const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
  return {
    event: String(row.event),
    date: text(row.date),
    dateFrom: text(row.dateFrom),
    dateTo: String(row.dateTo),
    kind: String(row.kind),
    cameo: String(row.eventCode),
    goldstein: Number(row.goldsteinScale),
    from: row.from as string[],
    to: row.to as string[],
    claimed: row.claimed === true,
    confidence: Number(row.confidence),
    mentions: Number(row.numMentions),
    sources: Number(row.numSources),
    quote: report?.quote ?? null,
    article: report?.article ?? null,
    ...(report?.row && { row: report.row }),
  };
}
