import { eventId, eventKey, toEventRecord } from './event-record.js';
import type { Evidence } from './evidence.js';
import { groupBy } from './group-by.js';
import { groupMentions } from './group-mentions.js';
import type { EventRecord } from './records.js';

/**
 * The events that a set of open mentions reports, whatever buckets they are of, in the order of their ids.
 *
 * A pure function of the set: the same mentions in any order give the same records.
 *
 * @example
 * const [event] = eventsOf(mentions.map((mention) => toEvidence(mention, article, '2025-12-22')));
 * event.mentions //=> ids of the mentions that report it
 */
export function eventsOf(mentions: readonly Evidence[], ahead: EventsAhead = new Map()): EventRecord[] {
  const events = [...byBucket(mentions)].flatMap(([bucket, list]) => {
    const known = ahead.get(bucket);
    return known !== undefined && areSame(known.mentions, list) ? known.events : eventsOfBucket(bucket, list);
  });
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The events of some buckets, each with the mentions from which they follow. */
export type EventsAhead = ReadonlyMap<string, BucketEvents>;

/** The events of a bucket and the mentions from which they follow. */
export interface BucketEvents {
  readonly mentions: readonly Evidence[];
  readonly events: readonly EventRecord[];
}

/** The events of some mentions bucket by bucket, for {@link eventsOf} to take where a bucket turns out to hold no others. */
export function* eventsByBucket(mentions: readonly Evidence[]): Generator<[bucket: string, BucketEvents]> {
  for (const [bucket, list] of byBucket(mentions)) {
    yield [bucket, { mentions: list, events: eventsOfBucket(bucket, list) }];
  }
}

const byBucket = (mentions: readonly Evidence[]) => groupBy(mentions, ({ bucket }) => bucket);

function areSame(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  return a.length === b.length && a.every((evidence, index) => evidence === b[index]);
}

/** Groups come sorted by their smallest mention id, which is what the ordinal counts by. */
function eventsOfBucket(bucket: string, mentions: readonly Evidence[]): EventRecord[] {
  const seen = new Map<string, number>();
  return groupMentions(mentions).map((group) => {
    const key = eventKey(group, bucket);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return toEventRecord(group, bucket, eventId(key, ordinal));
  });
}
