import { cypherText, type GraphStore } from '../store/index.js';
import { computeTies, type Tie, type TieEvent, tieDefaults } from './compute-ties.js';
import { type FoundPath, findPaths, type PathKind, pathDefaults } from './find-paths.js';
import { loadTieEvents } from './load-events.js';
import { loadPolities, resolvePolity } from './polities.js';
import { projectTies, type TieGraph } from './projection.js';

/** What is asked of {@link paths}; polities by code, name or id. */
export interface PathsQuery {
  readonly kind: PathKind;
  readonly from: string;
  readonly to: string;
  readonly k?: number;
  readonly maxHops?: number;
  readonly via?: string;
  readonly avoid?: readonly string[];
  /** Organisations may stand in a path too. */
  readonly igos?: boolean;
  /** ISO day; default: the last day that any event is known of. */
  readonly asOf?: string;
  /** ISO time: only what was known then. */
  readonly knownAt?: string;
  readonly halfLife?: number;
  readonly window?: number;
  readonly undated?: boolean;
  readonly origins?: readonly string[];
}

/** One report behind a hop. */
export interface Evidence {
  readonly event: string;
  readonly date: string | null;
  readonly kind: string;
  readonly cameo: string;
  readonly quote: string;
  readonly article: string;
}

/** One tie of a path, in its direction; `events` and `sources` count. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly sign: number;
  readonly strength: number;
  readonly events: number;
  readonly sources: number;
  readonly evidence: readonly Evidence[];
}

export interface PathReport {
  readonly cost: number;
  /** Product of the strengths of the hops, in (0, 1). */
  readonly strength: number;
  readonly hops: readonly Hop[];
}

/** Reports shown behind a hop. */
const shown = 3;

/** The last day that any event of the store is known of; null where it holds none. */
export async function latestEventDay(store: GraphStore): Promise<string | null> {
  const [row] = await store.run(cypherText('internal', 'latest-event-date'));
  return row && row.date !== null && row.date !== undefined ? String(row.date) : null;
}

/**
 * The best alliance or tension paths between two polities, with the sentences behind each hop.
 *
 * @example
 * (await paths(store, { kind: 'tension', from: 'USA', to: 'VEN' })).paths[0]?.hops[0]?.sign //=> -1
 *
 * No path is an empty list. Throws an UnknownPolityError for a name that the store does not know.
 */
export async function paths(store: GraphStore, query: PathsQuery): Promise<{ paths: PathReport[] }> {
  const polities = await loadPolities(store);
  const idOf = (name: string) => resolvePolity(polities, name).id;
  const search = {
    kind: query.kind,
    from: idOf(query.from),
    to: idOf(query.to),
    via: query.via ? idOf(query.via) : null,
    avoid: (query.avoid ?? []).map(idOf),
    k: query.k ?? pathDefaults.k,
    maxHops: query.maxHops ?? pathDefaults.maxHops,
  };
  const asOf = query.asOf ?? (await latestEventDay(store));
  if (asOf === null) return { paths: [] };
  const window = query.window ?? tieDefaults.window;
  const events = await loadTieEvents(store, {
    asOf,
    window,
    knownAt: query.knownAt,
    undated: query.undated,
    origins: query.origins,
  });
  const graph = projectTies(
    computeTies(events, { asOf, window, halfLife: query.halfLife }),
    polities,
    query.igos ?? false,
  );
  const byId = new Map(events.map((e) => [e.id, e]));
  const found = findPaths(graph, search);
  const quotes = await quotesOf(store, found, byId);
  return { paths: found.map((path) => report(path, graph, byId, quotes)) };
}

function report(
  path: FoundPath,
  graph: TieGraph,
  events: ReadonlyMap<string, TieEvent>,
  quotes: ReadonlyMap<string, Quote>,
): PathReport {
  const codeOf = (id: string) => graph.getNodeAttribute(id, 'code') ?? id;
  const hops = path.ties.map((tie, i): Hop => {
    const evidence = tellingEvents(tie).flatMap((id): Evidence[] => {
      const [event, quote] = [events.get(id), quotes.get(id)];
      if (!event || !quote) return [];
      const exact = event.dateFrom === event.dateTo ? event.dateFrom : null;
      return [
        { event: id, date: exact, kind: event.kind, cameo: event.cameo, quote: quote.quote, article: quote.article },
      ];
    });
    const { sign, strength, sources } = tie;
    return {
      from: codeOf(path.nodes[i]!),
      to: codeOf(path.nodes[i + 1]!),
      sign,
      strength,
      events: tie.events.length,
      sources,
      evidence,
    };
  });
  return { cost: path.cost, strength: Math.exp(-path.cost), hops };
}

/** The heaviest events that speak for the sign of a tie. */
const tellingEvents = (tie: Tie): string[] =>
  tie.events
    .filter((e) => Math.sign(e.weight) === tie.sign)
    .slice(0, shown)
    .map((e) => e.id);

interface Quote {
  readonly quote: string;
  readonly article: string;
}

/** The surest mention of each event. */
async function quotesOf(
  store: GraphStore,
  found: readonly FoundPath[],
  events: ReadonlyMap<string, TieEvent>,
): Promise<Map<string, Quote>> {
  const ids = [...new Set(found.flatMap((path) => path.ties.flatMap(tellingEvents)))].filter((id) => events.has(id));
  const quotes = new Map<string, Quote>();
  for (const id of ids) {
    const report = events.get(id)?.report;
    if (report) quotes.set(id, report);
  }
  const stored = ids.filter((id) => !quotes.has(id));
  if (stored.length === 0) return quotes;
  for (const row of await store.run(cypherText('internal', 'evidence-of-events'), { ids: stored })) {
    const id = String(row.event);
    if (!quotes.has(id))
      quotes.set(id, { quote: String(row.quote), article: String(row.url ?? row.title ?? row.article) });
  }
  return quotes;
}
