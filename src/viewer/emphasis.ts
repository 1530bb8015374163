import type { Selection } from './address-bar.js';
import { type Emphasis, tieKey } from './graph/paint.js';
import type { Network, Path } from './shapes.js';

const nothing: Emphasis = { nodes: new Set(), ties: new Set() };

/** What the drawing lets stand out: a state with its ties, a tie with its ends, the best path. */
export function emphasisOf(selection: Selection, network: Network, best: Path | undefined): Emphasis {
  switch (selection.kind) {
    case 'actor': {
      const own = network.ties.filter(({ a, b }) => a === selection.id || b === selection.id);
      const ends = own.flatMap(({ a, b }) => [a, b]);
      if (!network.nodes.some(({ id }) => id === selection.id)) return nothing;
      return { nodes: new Set([selection.id, ...ends]), ties: new Set(own.map(({ a, b }) => tieKey(a, b))) };
    }
    case 'tie':
      return {
        nodes: new Set([selection.a, selection.b]),
        ties: new Set([tieKey(selection.a, selection.b)]),
      };
    case 'path': {
      const hops = best?.hops ?? [];
      const ends = [selection.from, selection.to].filter((id) => id !== '');
      return {
        nodes: new Set([...ends, ...hops.flatMap(({ from, to }) => [from, to])]),
        ties: new Set(hops.map(({ from, to }) => tieKey(from, to))),
      };
    }
    default:
      return nothing;
  }
}
