import { chunks, cypherText, type GraphStore, type Row } from '../store/index.js';
import type { Tie } from './compute-ties.js';
import type { DataRow, EventReport } from './tie-event.js';
import type { TieView } from './view.js';

/** One event behind a figure, with its surest report. */
export interface Evidence extends EventReport {
  readonly event: string;
  /** ISO day; null where the event is not known to the day. */
  readonly date: string | null;
}

/**
 * A row of a data set in words.
 *
 * @example
 * rowText({ dataset: 'icews', row: 12 }) //=> 'icews, row 12'
 */
export const rowText = ({ dataset, row }: DataRow): string => `${dataset}, row ${row}`;

/** Events shown behind a figure where not told otherwise. */
export const shownEvents = 3;

/** The heaviest events that speak for the sign of a tie. */
export function tellingEvents(tie: Tie, limit = shownEvents): string[] {
  return tie.events
    .filter((e) => Math.sign(e.weight) === tie.sign)
    .slice(0, limit)
    .map((e) => e.id);
}

/**
 * The surest report of each of some events of a view, by event.
 *
 * @example
 * (await evidenceOf(store, view, tellingEvents(tie))).get(id)?.quote
 *
 * An event that the store no longer reports is left out.
 */
export async function evidenceOf(
  store: GraphStore,
  { events }: Pick<TieView, 'events'>,
  ids: Iterable<string>,
): Promise<Map<string, Evidence>> {
  const wanted = [...new Set(ids)].filter((id) => events.has(id));
  const reports = await reportsOf(
    store,
    wanted.filter((id) => events.get(id)!.report === undefined),
  );
  const evidence = new Map<string, Evidence>();
  for (const id of wanted) {
    const event = events.get(id)!;
    const report = event.report ?? reports.get(id);
    if (report) evidence.set(id, { event: id, date: event.dateFrom === event.dateTo ? event.dateTo : null, ...report });
  }
  return evidence;
}

/** The surest report of each of some events that the store holds now, by event. */
export async function reportsOf(store: GraphStore, ids: readonly string[]): Promise<Map<string, EventReport>> {
  const reports = new Map<string, EventReport>();
  for (const some of chunks(ids, 500)) {
    for (const row of await store.run(cypherText('internal', 'evidence-of-events'), { ids: some })) {
      const id = String(row.event);
      // The surest comes first.
      if (reports.has(id)) continue;
      reports.set(id, toReport(row));
    }
  }
  return reports;
}

function toReport(report: Row): EventReport {
  const [kind, cameo, quote] = [String(report.kind), String(report.cameo), String(report.quote ?? '')];
  if (report.dataset === null)
    return { kind, cameo, quote, article: String(report.url ?? report.title ?? report.article) };
  const row = { dataset: String(report.dataset), row: Number(report.row) };
  return { kind, cameo, quote, article: String(report.url ?? rowText(row)), row };
}
