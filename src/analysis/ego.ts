import type { GraphStore } from '../store/index.js';
import { byStrength, type NamedTie, nameTies } from './named-ties.js';
import { resolvePolity } from './polities.js';
import type { TieView } from './view.js';

/** A polity's ties and those among the polities it is tied to. */
export interface EgoNetwork {
  readonly actor: string;
  readonly name: string;
  readonly friends: number;
  readonly foes: number;
  /** Different events behind the ties of the actor. */
  readonly events: number;
  /** The actor's own ties, the strongest first; always from the actor (`a`) to the other (`b`). */
  readonly ties: readonly NamedTie[];
  /** Ties among the others, the strongest first. */
  readonly among: readonly NamedTie[];
  /** Of the triangles with the actor, the share that are balanced; null where there is none. */
  readonly balance: number | null;
}

/**
 * The network around one polity.
 *
 * @param options `limit` keeps the strongest ties of the actor; `evidence` tells so many events of each
 * @example
 * (await ego(store, view, 'VEN')).ties[0] //=> { a: 'state:VEN', b: 'state:USA', sign: -1, strength: 0.71, … }
 *
 * Throws an UnknownPolityError for a name that the store does not know.
 */
export async function ego(
  store: GraphStore,
  view: TieView,
  actor: string,
  options: { readonly limit?: number; readonly evidence?: number } = {},
): Promise<EgoNetwork> {
  const { limit = Number.POSITIVE_INFINITY, evidence = 0 } = options;
  const { id, code, name } = resolvePolity(view.polities, actor);
  const own = byStrength(view.ties.filter((tie) => tie.a === id || tie.b === id)).slice(0, limit);
  const signs = new Map(own.map((tie) => [tie.a === id ? tie.b : tie.a, tie.sign]));
  const among = byStrength(view.ties.filter((tie) => signs.has(tie.a) && signs.has(tie.b)));
  const balanced = among.filter((tie) => tie.sign * signs.get(tie.a)! * signs.get(tie.b)! > 0).length;
  return {
    actor: code ?? id,
    name,
    friends: own.filter((tie) => tie.sign > 0).length,
    foes: own.filter((tie) => tie.sign < 0).length,
    events: new Set(own.flatMap((tie) => tie.events.map((event) => event.id))).size,
    ties: (await nameTies(store, view, own, evidence)).map((tie) => seenFrom(tie, id)),
    among: await nameTies(store, view, among, 0),
    balance: among.length === 0 ? null : balanced / among.length,
  };
}

function seenFrom(tie: NamedTie, id: string): NamedTie {
  if (tie.a === id) return tie;
  const { a, b, aName, bName, fromNet, toNet } = tie;
  return { ...tie, a: b, b: a, aName: bName, bName: aName, fromNet: toNet, toNet: fromNet };
}
