import louvainModule from 'graphology-communities-louvain';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';

// Both packages are CommonJS whose one export is the function; their types say `export default`.

/** Communities by Louvain's method. */
export const louvain = louvainModule as unknown as typeof louvainModule.default;
/** Betweenness by Brandes' method. */
export const betweenness = betweennessModule as unknown as typeof betweennessModule.default;
