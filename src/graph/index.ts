export {
  actorRecords,
  actorsOf,
  type DescribePolity,
  distinctActors,
  mergeActors,
  type Named,
  officeId,
  type PolityDescription,
  placeRecords,
  tail,
} from './actor-records.js';
export { bucketOf, distinct, partiesOf, partyOf } from './bucket.js';
export { bucketOfCell, cellOf, cellsMeeting, type Days } from './cells.js';
export { independentSources } from './count-sources.js';
export { dayNumber, shiftDay } from './days.js';
export { type DetailWords, detailsOf, loadDetailWords } from './details.js';
export { type Entry, type MergeEntry, type RenameEntry, withEntries } from './entries.js';
export { type BucketEvents, type EventsAhead, eventsByBucket, eventsOf } from './events-of-bucket.js';
export {
  ARTICLE_ORIGIN,
  datesOf,
  type Evidence,
  evidenceOf,
  hostOf,
  type Origin,
  publisherOf,
  spanOf,
  toEvidence,
  UNDATED_REACH_DAYS,
} from './evidence.js';
export { groupBy } from './group-by.js';
export { groupMentions, type MentionGroup } from './group-mentions.js';
export {
  articleId,
  articleOfVersion,
  contentHash,
  hashOf,
  type MentionIdentity,
  mentionId,
  sourceIdOf,
  versionId,
} from './ids.js';
export { KINDS } from './kinds.js';
export { normalizeUrl } from './normalize-url.js';
export type {
  ActorRecord,
  EventRecord,
  EventStanding,
  HoldsRecord,
  ParticipantRecord,
  PlaceRecord,
  Properties,
  PropertyValue,
} from './records.js';
export { type OpenMention, type Regrouping, regroup, type StoredEvent } from './regroup.js';
export { nearCopies, resemblance, sketchOf } from './sketch.js';
export { utcTime } from './utc-time.js';
