export { computeTies, type Tie, tieDefaults, type TieEvent, type TieOptions, weightOf } from './compute-ties.js';
export { explainEvent, type Explanation, UnknownEventError } from './explain.js';
export { findPaths, type FoundPath, pathDefaults, type PathKind, type PathQuery } from './find-paths.js';
export { type EventFilter, loadTieEvents } from './load-events.js';
export { type Evidence, type Hop, latestEventDay, type PathReport, paths, type PathsQuery } from './paths.js';
export { loadPolities, type NamedPolity, resolvePolity, UnknownPolityError } from './polities.js';
export { type PolityNode, projectTies, type TieGraph } from './projection.js';
