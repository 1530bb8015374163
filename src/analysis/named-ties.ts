import type { GraphStore } from '../store/index.js';
import type { Tie } from './compute-ties.js';
import { type Evidence, evidenceOf, tellingEvents } from './evidence.js';
import type { TieView } from './view.js';

/** A tie with the names of its ends, its counts, and as many of its events as are asked for. */
export interface NamedTie extends Omit<Tie, 'events'> {
  readonly aName: string;
  readonly bName: string;
  readonly events: number;
  readonly evidence: readonly Evidence[];
}

/**
 * The ties of a view, the strongest first, as they are printed.
 *
 * @param options `sign` keeps friendly (1) or hostile (-1) ones; `limit` so many; `evidence` tells so many events of each
 * @example
 * (await namedTies(store, view, { sign: -1, limit: 20, evidence: 3 }))[0]?.aName //=> "Russia"
 */
export async function namedTies(
  store: GraphStore,
  view: TieView,
  options: { readonly sign?: 1 | -1; readonly limit?: number; readonly evidence?: number } = {},
): Promise<NamedTie[]> {
  const { sign, limit = Number.POSITIVE_INFINITY, evidence = 0 } = options;
  const wanted = byStrength(view.ties.filter((tie) => sign === undefined || tie.sign === sign)).slice(0, limit);
  return nameTies(store, view, wanted, evidence);
}

/** Strongest first; then by ids. */
export function byStrength<T extends Pick<Tie, 'strength' | 'a' | 'b'>>(ties: readonly T[]): T[] {
  return [...ties].sort((x, y) => y.strength - x.strength || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
}

export async function nameTies(
  store: GraphStore,
  view: TieView,
  ties: readonly Tie[],
  evidence: number,
): Promise<NamedTie[]> {
  const reports = await evidenceOf(
    store,
    view,
    ties.flatMap((tie) => tellingEvents(tie, evidence)),
  );
  const nameOf = (id: string) => view.graph.getNodeAttribute(id, 'name');
  return ties.map((tie) => ({
    ...tie,
    aName: nameOf(tie.a),
    bName: nameOf(tie.b),
    events: tie.events.length,
    evidence: tellingEvents(tie, evidence)
      .map((id) => reports.get(id))
      .filter((report) => report !== undefined),
  }));
}
