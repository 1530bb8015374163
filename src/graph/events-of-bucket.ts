import { eventId, eventKey, toEventRecord } from './event-record.js';
import type { Evidence } from './evidence.js';
import { groupMentions, type MentionGroup } from './group-mentions.js';
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
export function eventsOf(mentions: readonly Evidence[]): EventRecord[] {
  const buckets = new Map<string, Evidence[]>();
  for (const evidence of mentions) {
    const { bucket } = evidence;
    const list = buckets.get(bucket);
    if (list === undefined) buckets.set(bucket, [evidence]);
    else list.push(evidence);
  }
  const events = [...buckets].flatMap(([bucket, list]) => eventsOfBucket(bucket, groupMentions(list)));
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Groups come sorted by their smallest mention id, which is what the ordinal counts by. */
function eventsOfBucket(bucket: string, groups: readonly MentionGroup[]): EventRecord[] {
  const seen = new Map<string, number>();
  return groups.map((group) => {
    const key = eventKey(group, bucket);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return toEventRecord(group, bucket, eventId(key, ordinal));
  });
}
