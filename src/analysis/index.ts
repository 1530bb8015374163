export { computeTies, type Tie, type TieEvent, type TieOptions, tieDefaults, weightOf } from './compute-ties.js';
export { type Explanation, explainEvent, UnknownEventError } from './explain.js';
export { type FoundPath, findPaths, type PathKind, type PathQuery, pathDefaults } from './find-paths.js';
export { type EventFilter, loadTieEvents } from './load-events.js';
export { type Evidence, type Hop, latestEventDay, type PathReport, type PathsQuery, paths } from './paths.js';
export { loadPolities, type NamedPolity, resolvePolity, UnknownPolityError } from './polities.js';
export { type PolityNode, projectTies, type TieGraph } from './projection.js';
export { type UnresolvedInStore, unresolvedNames } from './unresolved.js';
export { writeTies } from './write-ties.js';
