import { cypherText, type GraphStore, storeInfo } from '../../store/index.js';
import { numberOf, textOf } from './values.js';

/** What a store holds. */
export interface StoreFacts {
  readonly schemaVersion: number | null;
  readonly events: number;
  readonly articles: number;
  readonly mentions: number;
  readonly polities: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly origins: readonly { readonly origin: string; readonly events: number }[];
  readonly kinds: readonly { readonly kind: string; readonly events: number }[];
}

/** Counts what a store holds: it reads everything, so ask once. */
export async function storeFacts(store: GraphStore): Promise<StoreFacts> {
  const [info, events, [texts], [days]] = await Promise.all([
    storeInfo(store),
    store.run(cypherText('internal', 'counts-of-events')),
    store.run(cypherText('internal', 'counts-of-texts')),
    store.run(cypherText('internal', 'day-range')),
  ]);
  const summed = (column: 'origin' | 'kind') => {
    const sums = new Map<string, number>();
    for (const row of events)
      sums.set(String(row[column]), (sums.get(String(row[column])) ?? 0) + numberOf(row.events));
    return [...sums].sort(([x], [y]) => (x < y ? -1 : 1));
  };
  return {
    schemaVersion: info?.schemaVersion ?? null,
    events: events.reduce((sum, row) => sum + numberOf(row.events), 0),
    articles: numberOf(texts?.articles),
    mentions: numberOf(texts?.mentions),
    polities: numberOf(texts?.polities),
    firstDay: textOf(days?.first),
    lastDay: textOf(days?.last),
    origins: summed('origin').map(([origin, count]) => ({ origin, events: count })),
    kinds: summed('kind').map(([kind, count]) => ({ kind, events: count })),
  };
}
