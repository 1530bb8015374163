import { ARTICLE_ORIGIN, eventsOf, shiftDay } from '../graph/index.js';
import type { Mention } from '../model.js';
import { cypherDate, cypherText, type GraphStore, type Row, toEvidenceOf } from '../store/index.js';
import type { TieEvent } from './tie-event.js';

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

/**
 * The actual events of a window, as the store holds them or held them at an earlier time, by id.
 *
 * @example
 * (await loadTieEvents(store, { asOf: '2025-12-31', window: 365 })).length //=> 99559
 */
export async function loadTieEvents(store: GraphStore, filter: EventFilter): Promise<TieEvent[]> {
  const from = shiftDay(filter.asOf, -filter.window);
  const origins = filter.origins ?? [ARTICLE_ORIGIN];
  if (filter.knownAt) return eventsKnownAt(store, filter, from, origins);
  const asked = { from: cypherDate(from), to: cypherDate(filter.asOf), origins, undated: filter.undated ?? false };
  const [columns] = await store.run(cypherText('internal', 'tie-events'), asked);
  const [sides] = await store.run(cypherText('internal', 'tie-sides'), asked);
  return columns && sides ? fromColumns(columns, sides) : [];
}

type Sides = { from: string[]; to: string[] };

/** Puts together what two statements give in lists; an event without two different polities makes no tie. */
function fromColumns(columns: Row, sides: Row): TieEvent[] {
  const list = <T>(name: string) => columns[name] as unknown as readonly T[];
  const sidesOf = sidesById(sides);
  const [goldstein, plover, confidence] = [
    list<number>('goldstein'),
    list<number>('plover'),
    list<number>('confidence'),
  ];
  const [claimed, publishers] = [list<boolean>('claimed'), list<readonly string[]>('publishers')];
  const [dateFrom, dateTo] = [list<string>('dateFrom'), list<string>('dateTo')];
  const events: TieEvent[] = [];
  list<string>('ids').forEach((id, i) => {
    const side = sidesOf.get(id);
    if (!side) return;
    const [begin, end] = [dateFrom[i]!, dateTo[i]!];
    events.push({
      id,
      goldstein: goldstein[i]!,
      plover: plover[i]!,
      confidence: confidence[i]!,
      claimed: claimed[i]!,
      publishers: publishers[i]!,
      dateFrom: begin === '' ? end : begin === '-' ? null : begin,
      dateTo: end,
      ...side,
    });
  });
  return events.sort((x, y) => (x.id < y.id ? -1 : 1));
}

function sidesById(rows: Row): Map<string, Sides> {
  const [events, from, to] = ['events', 'from', 'to'].map((name) => rows[name] as string[]);
  const sides = new Map<string, Sides>();
  events!.forEach((id, i) => {
    const side = sides.get(id);
    if (!side) sides.set(id, { from: [from![i]!], to: [to![i]!] });
    else {
      if (!side.from.includes(from![i]!)) side.from.push(from![i]!);
      if (!side.to.includes(to![i]!)) side.to.push(to![i]!);
    }
  });
  return sides;
}

/** Groups the mentions held at an earlier time again: what was an event then is a function of these alone. */
async function eventsKnownAt(
  store: GraphStore,
  filter: EventFilter,
  from: string,
  origins: readonly string[],
): Promise<TieEvent[]> {
  const at = { at: filter.knownAt!, from, to: filter.asOf };
  const rows = [
    ...(await store.run(cypherText('internal', 'mentions-known-at'), at)),
    ...(await store.run(cypherText('internal', 'former-mentions-known-at'), at)),
  ];
  const held = rows.map(toEvidenceOf).filter((e) => origins.includes(e.origin));
  const mentions = new Map(held.map((e) => [e.mention.id, e.mention]));
  const found = eventsOf(held).filter(
    (record) => record.standing === 'Event' && (record.dateFrom !== null || filter.undated),
  );
  return found.map((record): TieEvent => {
    const { id, kind, dateFrom, dateTo, properties } = record;
    const surest = record.mentions.map((mention) => mentions.get(mention)!).reduce(surer);
    return {
      id,
      goldstein: Number(properties.goldsteinScale),
      plover: Number(properties.ploverScore ?? 0),
      confidence: Number(properties.confidence),
      claimed: properties.claimed === true,
      publishers: properties.publishers as string[],
      dateFrom,
      dateTo,
      from: record.from,
      to: record.to,
      report: { kind, cameo: String(properties.eventCode), quote: surest.quote, article: surest.article },
    };
  });
}

/** The surer of two mentions; the first where both are alike, and they come in the order of their ids. */
const surer = (a: Mention, b: Mention): Mention => (b.confidence > a.confidence ? b : a);
