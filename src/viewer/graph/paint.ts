import Graph from 'graphology';
import type { AbstractGraph } from 'graphology-types';
import type { Network } from '../shapes.js';
import type { Palette } from './palette.js';
import { SOLID } from './renderer.js';

/** What stands out: the nodes and ties of the selection; empty where nothing is selected. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  /** Keys as {@link tieKey} makes them. */
  readonly ties: ReadonlySet<string>;
}

export const tieKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The network as a graph; nodes that stood in the one before keep their places. */
export function graphOf(network: Network, before: AbstractGraph | null): Graph {
  const graph = new Graph({ type: 'undirected', multi: false });
  const most = Math.max(1, ...network.nodes.map(({ events }) => events));
  for (const { id, name, events } of network.nodes) {
    const { x = 0, y = 0, forced = false } = before?.hasNode(id) ? before.getNodeAttributes(id) : {};
    graph.addNode(id, { x, y, forced, label: name, size: 3 + 11 * Math.sqrt(events / most) });
  }
  for (const { a, b, sign, strength } of network.ties) {
    graph.addUndirectedEdgeWithKey(tieKey(a, b), a, b, {
      sign,
      strength,
      size: 1 + 8 * strength,
      // Hostile ties are dashed as well as red, for those who do not see the colour.
      gap: sign < 0 ? 3 : SOLID,
    });
  }
  return graph;
}

/** Colours by sign, and by whether something else is selected. */
export function paint(graph: Graph, palette: Palette, { nodes, ties }: Emphasis): void {
  const all = nodes.size === 0 && ties.size === 0;
  graph.updateEachNodeAttributes((id, node) => {
    const told = all || nodes.has(id);
    return {
      ...node,
      color: nodes.has(id) ? palette.chosen : told ? palette.node : palette.faded,
      labelColor: palette.text,
      labelShown: nodes.has(id) ? 'visible' : told ? 'auto' : 'hidden',
      depth: nodes.has(id) ? 'topNodes' : 'nodes',
    };
  });
  graph.updateEachEdgeAttributes((key, tie) => {
    const told = all || ties.has(key);
    const colour = tie.sign > 0 ? palette.friendly : palette.hostile;
    return { ...tie, color: told ? colour : palette.fadedTie, depth: ties.has(key) ? 'topEdges' : 'edges' };
  });
}
