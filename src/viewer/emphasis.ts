import type { Selection } from './address-bar.js';
import { type Emphasis, tieKey } from './graph/paint.js';
import type { Network, Path } from './shapes.js';

const nothing: Emphasis = { nodes: new Set(), ties: new Set() };

/** What the drawing lets stand out: a state with its ties, a tie with its ends, the best path (whose hops name codes). */
export function emphasisOf(
  selection: Selection,
  network: Network,
  best: Path | undefined,
  idOf: (named: string) => string,
): Emphasis {
  switch (selection.kind) {
    case 'actor': {
      const id = idOf(selection.id);
      const own = network.ties.filter(({ a, b }) => a === id || b === id);
      const ends = own.flatMap(({ a, b }) => [a, b]);
      if (own.length === 0) return nothing;
      return { nodes: new Set([id, ...ends]), ties: new Set(own.map(({ a, b }) => tieKey(a, b))) };
    }
    case 'tie': {
      const [a, b] = [idOf(selection.a), idOf(selection.b)];
      return { nodes: new Set([a, b]), ties: new Set([tieKey(a, b)]) };
    }
    case 'path': {
      const hops = best?.hops ?? [];
      const ends = [selection.from, selection.to].filter((id) => id !== '');
      return {
        nodes: new Set([...ends, ...hops.flatMap(({ from, to }) => [from, to])].map(idOf)),
        ties: new Set(hops.map(({ from, to }) => tieKey(idOf(from), idOf(to)))),
      };
    }
    default:
      return nothing;
  }
}
