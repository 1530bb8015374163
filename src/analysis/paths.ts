import type { GraphStore } from '../store/index.js';
import { type Evidence, evidenceOf, tellingEvents } from './evidence.js';
import { type FoundPath, findPathsIn, type PathKind, pathDefaults } from './find-paths.js';
import { resolvePolity } from './polities.js';
import { type TiesQuery, type TieView, viewTies } from './view.js';

/** What is asked of {@link pathsIn}; polities by code, name or id. */
export interface PathsInView {
  readonly kind: PathKind;
  readonly from: string;
  readonly to: string;
  readonly k?: number;
  readonly maxHops?: number;
  /** The paths must pass this polity. */
  readonly via?: string;
  /** The paths must not pass these. */
  readonly avoid?: readonly string[];
  /** Events shown behind each hop; 3 by default. */
  readonly evidence?: number;
}

/** What is asked of {@link paths}. */
export interface PathsQuery extends PathsInView, TiesQuery {}

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

/**
 * The best alliance or tension paths between two polities, with the sentences behind each hop.
 *
 * @example
 * (await paths(store, { kind: 'tension', from: 'USA', to: 'VEN' })).paths[0]?.hops[0]?.sign //=> -1
 *
 * No path is an empty list. Throws an UnknownPolityError for a name that the store does not know.
 */
export async function paths(store: GraphStore, query: PathsQuery): Promise<{ paths: PathReport[] }> {
  return pathsIn(store, await viewTies(store, query), query);
}

/**
 * The same from ties that stand already: the way to ask many times about one day.
 *
 * @example
 * const view = await viewTies(store, { asOf: '2025-12-31' });
 * await pathsIn(store, view, { kind: 'alliance', from: 'CHN', to: 'VEN' }); //=> { paths: [{ cost, strength, hops }] }
 */
export async function pathsIn(store: GraphStore, view: TieView, query: PathsInView): Promise<{ paths: PathReport[] }> {
  const idOf = (name: string) => resolvePolity(view.polities, name).id;
  const found = findPathsIn(view.network, {
    kind: query.kind,
    from: idOf(query.from),
    to: idOf(query.to),
    via: query.via ? idOf(query.via) : null,
    avoid: (query.avoid ?? []).map(idOf),
    k: query.k ?? pathDefaults.k,
    maxHops: query.maxHops ?? pathDefaults.maxHops,
  });
  const shown = (path: FoundPath) => path.ties.map((tie) => tellingEvents(tie, query.evidence));
  const evidence = await evidenceOf(store, view, found.flatMap(shown).flat());
  return { paths: found.map((path) => report(path, shown(path), view, evidence)) };
}

function report(
  path: FoundPath,
  shown: readonly (readonly string[])[],
  { graph }: TieView,
  evidence: ReadonlyMap<string, Evidence>,
): PathReport {
  const codeOf = (id: string) => graph.getNodeAttribute(id, 'code') ?? id;
  const hops = path.ties.map(
    ({ sign, strength, sources, events }, i): Hop => ({
      from: codeOf(path.nodes[i]!),
      to: codeOf(path.nodes[i + 1]!),
      sign,
      strength,
      events: events.length,
      sources,
      evidence: shown[i]!.map((id) => evidence.get(id)).filter((found) => found !== undefined),
    }),
  );
  return { cost: path.cost, strength: Math.exp(-path.cost), hops };
}
