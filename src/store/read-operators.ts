/**
 * The embedded engine's operators that only read, as `EXPLAIN` names them. What is not here is refused to those who may
 * only read, so an operator that a later version of the engine brings is refused until it is looked at.
 *
 * "Discriminant(51)" is how version 0.6 writes the rows that a subquery is given.
 */
export const READ_OPERATORS: ReadonlySet<string> = new Set([
  'Aggregate',
  'AntiJoin',
  'Apply',
  'CallProcedure',
  'Discriminant(51)',
  'Distinct',
  'EdgeScan',
  'Empty',
  'Expand',
  'Filter',
  'Join',
  'LeftJoin',
  'Limit',
  'NodeScan',
  'Project',
  'Return',
  'ShortestPath',
  'Skip',
  'Sort',
  'Union',
  'Unwind',
]);

/** Operators that change the graph: with leave to write they pass, and nothing else beyond {@link READ_OPERATORS} does. */
export const WRITE_OPERATORS: ReadonlySet<string> = new Set([
  'AddLabel',
  'Create',
  'CreateEdge',
  'CreateNode',
  'DeleteEdge',
  'DeleteNode',
  'Merge',
  'MergeRelationship',
  'RemoveLabel',
  'SetProperty',
]);

/** The engine's procedures that only compute on the graph; all others are refused, also with leave to write. */
export const READ_PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.propertyKeys',
  'db.relationshipTypes',
  ...[
    'articulation_points',
    'bellman_ford',
    'betweenness_centrality',
    'bfs',
    'bridges',
    'closeness_centrality',
    'clustering_coefficient',
    'connected_components',
    'degree_centrality',
    'dfs',
    'dijkstra',
    'floyd_warshall',
    'kcore',
    'kruskal',
    'label_propagation',
    'labels',
    'louvain',
    'max_flow',
    'min_cost_max_flow',
    'pagerank',
    'prim',
    'procedures',
    'propertyKeys',
    'relationshipTypes',
    'search.text',
    'sssp',
    'strongly_connected_components',
    'topological_sort',
  ].map((name) => `grafeo.${name}`),
]);
