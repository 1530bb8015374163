import type { TieGraph } from './projection.js';

/** The friendly ties of a graph alone, with the polities that have one. */
export function friendlyGraph(graph: TieGraph): TieGraph {
  const friendly = graph.copy() as TieGraph;
  for (const edge of friendly.filterEdges((_edge, tie) => tie.sign < 0)) friendly.dropEdge(edge);
  for (const node of friendly.filterNodes((id) => friendly.degree(id) === 0)) friendly.dropNode(node);
  return friendly;
}
