export { type Bloc, type Blocs, blocs } from './blocs.js';
export { computeTies, type Tie, type TieOptions, tieDefaults, type WeighedEvent } from './compute-ties.js';
export {
  type DyadChange,
  type DyadOptions,
  type DyadPeriod,
  type DyadProfile,
  dyad,
  dyadDefaults,
  type Period,
} from './dyad.js';
export { type EgoNetwork, ego } from './ego.js';
export { type Evidence, evidenceOf, rowText, tellingEvents } from './evidence.js';
export { type Explanation, explainEvent, UnknownEventError } from './explain.js';
export { type FoundPath, findPaths, findPathsIn, type PathKind, type PathQuery, pathDefaults } from './find-paths.js';
export { type EventFilter, loadAllTieEvents, loadTieEvents, withinWindow } from './load-events.js';
export { type Mediator, mediators } from './mediators.js';
export { type NamedTie, namedTies } from './named-ties.js';
export { type PathNetwork, pathNetwork } from './path-network.js';
export { type Hop, type PathReport, type PathsInView, type PathsQuery, paths, pathsIn } from './paths.js';
export { loadPolities, type NamedPolity, resolvePolity, UnknownPolityError } from './polities.js';
export { type PolityNode, projectTies, type TieGraph } from './projection.js';
export { type Similarity, similar, type ThirdParty } from './similar.js';
export {
  type Claims,
  type EventReport,
  type Scores,
  signedWeight,
  type TieEvent,
  type WeightOptions,
} from './tie-event.js';
export { type TimelineEvent, type TimelineOptions, timeline, UnknownActorError } from './timeline.js';
export { type FlippedTriad, flippedTriads, type Triad, type TriadCensus, triads } from './triads.js';
export { exactUpTo, type TwoBlocs, twoBlocs } from './two-blocs.js';
export { type UnresolvedInStore, unresolvedNames } from './unresolved.js';
export { latestEventDay, reweigh, type TiesQuery, type TieView, viewOfEvents, viewTies } from './view.js';
export { writeTies } from './write-ties.js';
