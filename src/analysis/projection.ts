import { UndirectedGraph } from 'graphology';
import type { Tie } from './compute-ties.js';

/** A polity as a node of the projection. */
export interface PolityNode {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly state: boolean;
}

/** Polities and the ties between them, as a graphology graph. */
export type TieGraph = UndirectedGraph<PolityNode, Tie>;

/** Lays ties out as a graph; `igos` keeps organisations as nodes, else only states stand in it. */
export function projectTies(ties: readonly Tie[], polities: readonly PolityNode[], igos: boolean): TieGraph {
  const graph: TieGraph = new UndirectedGraph();
  for (const polity of polities) if (igos || polity.state) graph.addNode(polity.id, polity);
  for (const tie of ties) if (graph.hasNode(tie.a) && graph.hasNode(tie.b)) graph.addEdge(tie.a, tie.b, tie);
  return graph;
}
