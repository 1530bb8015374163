import type Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Layout } from '../address-bar.js';
import type { NetworkNode } from '../shapes.js';
import { placed } from './projection.js';

/** Rounds of the force layout: enough for 200 states to come to rest, some 50 ms. */
const ROUNDS = 300;
/** Hostile ties hold their ends together only so much, so that camps come apart. */
const HOSTILE_PULL = 0.02;

/** Gives every node that has none a position, and all of them where the layout has changed. */
export function arrange(graph: Graph, nodes: readonly NetworkNode[], layout: Layout, anew: boolean): void {
  if (layout === 'map') onMap(graph, nodes);
  else byForces(graph, anew);
}

function onMap(graph: Graph, nodes: readonly NetworkNode[]): void {
  let homeless = 0;
  for (const { id, lat, lon } of nodes) {
    // What has no place on the map, such as most organisations, stands in a row below it.
    const at = lat === null || lon === null ? { x: -170 + 25 * homeless++, y: -150 } : placed(lat, lon);
    graph.mergeNodeAttributes(id, at);
  }
}

function byForces(graph: Graph, anew: boolean): void {
  const settled = !anew && graph.order > 0 && graph.everyNode((_, node) => node.forced === true);
  if (settled) return;
  let turn = 0;
  graph.updateEachNodeAttributes((_, node) => {
    if (node.forced === true && !anew) return node;
    // A spiral: the same start for the same graph, so that a link shows the same picture.
    const angle = turn++ * 2.399963;
    return { ...node, x: 10 * Math.sqrt(turn) * Math.cos(angle), y: 10 * Math.sqrt(turn) * Math.sin(angle) };
  });
  forceAtlas2.assign(graph, {
    iterations: anew ? ROUNDS : Math.round(ROUNDS / 3),
    getEdgeWeight: (_, tie) => (tie.sign > 0 ? tie.strength : HOSTILE_PULL * tie.strength),
    settings: { ...forceAtlas2.inferSettings(graph), edgeWeightInfluence: 1, strongGravityMode: true, gravity: 0.05 },
  });
  graph.updateEachNodeAttributes((_, node) => ({ ...node, forced: true }));
}
