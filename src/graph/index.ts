export {
  type DescribePolity,
  type PolityDescription,
  actorRecords,
  actorsOf,
  mergeActors,
  officeId,
  placeRecords,
  tail,
} from './actor-records.js';
export { bucketOf, distinct, partiesOf, partyOf } from './bucket.js';
export { dayNumber, shiftDay } from './days.js';
export { eventsOf } from './events-of-bucket.js';
export {
  ARTICLE_ORIGIN,
  type Evidence,
  type Origin,
  UNDATED_REACH_DAYS,
  datesOf,
  hostOf,
  publisherOf,
  spanOf,
  toEvidence,
} from './evidence.js';
export { type MentionGroup, groupMentions } from './group-mentions.js';
export { type MentionIdentity, articleId, contentHash, hashOf, mentionId, sourceIdOf, versionId } from './ids.js';
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
export { type OpenMention, type Regrouping, type StoredEvent, regroup } from './regroup.js';
