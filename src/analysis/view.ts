import { cypherText, type GraphStore } from '../store/index.js';
import { computeTies, type Tie, tieDefaults } from './compute-ties.js';
import { loadTieEvents } from './load-events.js';
import { type PathNetwork, pathNetwork } from './path-network.js';
import { loadPolities, type NamedPolity } from './polities.js';
import { projectTies, type TieGraph } from './projection.js';
import type { Claims, Scores, TieEvent } from './tie-event.js';

/** Which ties are asked for; defaults in `tieDefaults`. */
export interface TiesQuery {
  /** ISO day; default: the last day that any event is known of. */
  readonly asOf?: string;
  /** ISO time: only what was known then. */
  readonly knownAt?: string | null;
  /** Days within which events count. */
  readonly window?: number;
  /** Days after which an event counts half. */
  readonly halfLife?: number;
  readonly scores?: Scores;
  readonly claims?: Claims;
  /** Where events come from; default: articles. */
  readonly origins?: readonly string[];
  /** Undated events count too, at their publication. */
  readonly undated?: boolean;
  /** Organisations count as polities too. */
  readonly igos?: boolean;
}

/**
 * The ties of a store as of a day, with all that further questions about that day need: made once, asked often.
 */
export interface TieView {
  /** What was asked, with all defaults filled in; `asOf` is empty where the store holds no event. */
  readonly query: Required<Omit<TiesQuery, 'knownAt'>> & { readonly knownAt: string | null };
  readonly polities: readonly NamedPolity[];
  /** The events that may count, by id. */
  readonly events: ReadonlyMap<string, TieEvent>;
  /** Between the polities of the view alone. */
  readonly ties: readonly Tie[];
  readonly graph: TieGraph;
  /** The graph in arrays, for paths. */
  readonly network: PathNetwork;
}

/** The last day that any event of the store is known of; null where it holds none. */
export async function latestEventDay(store: GraphStore): Promise<string | null> {
  const [row] = await store.run(cypherText('internal', 'latest-event-date'));
  return row && row.date !== null && row.date !== undefined ? String(row.date) : null;
}

/**
 * Reads the events of a window and computes the ties between polities as of a day.
 *
 * @example
 * const view = await viewTies(store, { asOf: '2025-12-31' });
 * view.ties.length //=> 42
 */
export async function viewTies(store: GraphStore, asked: TiesQuery = {}): Promise<TieView> {
  const query = await complete(store, asked);
  const polities = await loadPolities(store);
  const events = query.asOf === '' ? [] : await loadTieEvents(store, query);
  return viewOfEvents(events, polities, query);
}

/** A view of the same events by other weights: no statement is run. */
export function reweigh(view: TieView, changed: Pick<TiesQuery, 'halfLife' | 'scores' | 'claims' | 'igos'>): TieView {
  return viewOf({ ...view.query, ...changed }, view.polities, view.events);
}

async function complete(store: GraphStore, asked: TiesQuery): Promise<TieView['query']> {
  return withDefaults({ ...asked, asOf: asked.asOf ?? (await latestEventDay(store)) ?? '' });
}

function withDefaults(asked: TiesQuery & { readonly asOf: string }): TieView['query'] {
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const { asOf } = asked;
  return { ...tieDefaults, knownAt: null, origins: ['article'], undated: false, igos: false, ...given, asOf };
}

/**
 * A view of events that stand in no store, such as those of a data set: every question about ties works on it.
 *
 * @param events give each a `report`, and its quotes are told too
 * @example
 * blocs(viewOfEvents(events, polities, { asOf: '2014-12-31' }))
 */
export function viewOfEvents(
  events: Iterable<TieEvent>,
  polities: readonly NamedPolity[],
  query: TiesQuery & { readonly asOf: string },
): TieView {
  return viewOf(withDefaults(query), polities, new Map([...events].map((event) => [event.id, event])));
}

function viewOf(query: TieView['query'], polities: readonly NamedPolity[], events: TieView['events']): TieView {
  const ties = query.asOf === '' ? [] : computeTies(events.values(), query);
  const graph = projectTies(ties, polities, query.igos);
  return {
    query,
    polities,
    events,
    ties: ties.filter((tie) => graph.hasNode(tie.a) && graph.hasNode(tie.b)),
    graph,
    network: pathNetwork(graph),
  };
}
