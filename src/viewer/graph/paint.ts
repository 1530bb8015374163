import type Graph from 'graphology';
import type { Network } from '../shapes.js';
import type { Palette } from './palette.js';

/** What stands out: the nodes and ties of the selection; empty where nothing is selected. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  /** Keys as {@link tieKey} makes them. */
  readonly ties: ReadonlySet<string>;
}

export const tieKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Brings nodes and ties of the graph to those of the network; positions of nodes that stay are kept. */
export function fill(graph: Graph, network: Network): void {
  const wanted = new Set(network.nodes.map(({ id }) => id));
  const ties = new Map(network.ties.map((tie) => [tieKey(tie.a, tie.b), tie]));
  for (const key of graph.edges()) if (!ties.has(key)) graph.dropEdge(key);
  for (const key of graph.nodes()) if (!wanted.has(key)) graph.dropNode(key);
  const most = Math.max(1, ...network.nodes.map(({ events }) => events));
  for (const node of network.nodes) {
    const size = 3 + 11 * Math.sqrt(node.events / most);
    graph.mergeNode(node.id, { size, label: node.name, kind: node.kind, events: node.events });
    if (!graph.hasNodeAttribute(node.id, 'x')) graph.mergeNodeAttributes(node.id, { x: 0, y: 0 });
  }
  for (const [key, tie] of ties) {
    graph.mergeUndirectedEdgeWithKey(key, tie.a, tie.b, {
      sign: tie.sign,
      strength: tie.strength,
      size: 0.6 + 5 * tie.strength,
      // Hostile ties are dashed as well as red, for those who do not see the colour.
      gap: tie.sign < 0 ? 3 : 0,
    });
  }
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
      zIndex: told ? 1 : 0,
    };
  });
  graph.updateEachEdgeAttributes((key, tie) => {
    const told = all || ties.has(key);
    const colour = tie.sign > 0 ? palette.friendly : palette.hostile;
    return { ...tie, color: told ? colour : palette.fadedTie, zIndex: ties.has(key) ? 2 : told ? 1 : 0 };
  });
}
