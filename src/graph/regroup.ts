import type { Evidence } from './evidence.js';
import type { EventRecord } from './records.js';

/** An open mention as the store holds it, with the event it reports there; null for a new one. */
export interface OpenMention {
  readonly evidence: Evidence;
  readonly event: string | null;
}

/** An event as the store holds it. */
export interface StoredEvent {
  readonly id: string;
  readonly digest: string;
  readonly standing: 'Event' | 'Unconfirmed' | 'Retracted';
}

/** What has to be written so that the events follow from the open mentions again. */
export interface Regrouping {
  /** Events that are new in the store. */
  readonly created: readonly EventRecord[];
  /** Events that stand there otherwise. */
  readonly changed: readonly EventRecord[];
  /** Mentions that report another event than before; `before` is null for a new mention. */
  readonly moved: readonly { readonly mention: string; readonly before: string | null; readonly event: string }[];
  /** Events whose mentions now report another: the old id answers with the new one. */
  readonly redirected: readonly { readonly id: string; readonly to: string }[];
  /** Events without open mentions. */
  readonly retracted: readonly string[];
}

/**
 * Compares the events that follow from the open mentions with those stored.
 *
 * @param events what `eventsOf` makes of the mentions
 * @param mentions every open mention of the stretches of the buckets that a change touches
 * @param stored the events that those mentions, or the mentions just closed, report or come to report
 */
export function regroup(
  events: readonly EventRecord[],
  mentions: readonly OpenMention[],
  stored: readonly StoredEvent[],
): Regrouping {
  const before = new Map(stored.map((event) => [event.id, event]));
  const ids = new Set(events.map((event) => event.id));
  const eventByMention = new Map<string, string>();
  for (const event of events) for (const mention of event.mentions) eventByMention.set(mention, event.id);
  const moved: Regrouping['moved'][number][] = [];
  for (const { evidence, event: reported } of mentions) {
    const mention = evidence.mention.id;
    const event = eventByMention.get(mention)!;
    if (reported !== event) moved.push({ mention, before: reported, event });
  }
  moved.sort((a, b) => (a.mention < b.mention ? -1 : 1));
  const gone = stored.filter((event) => event.standing !== 'Retracted' && !ids.has(event.id)).map((event) => event.id);
  const successor = new Map([...moved].reverse().map((move) => [move.before, move.event]));
  return {
    created: events.filter((event) => !before.has(event.id)),
    changed: events.filter((event) => {
      const old = before.get(event.id);
      return old !== undefined && (old.digest !== event.digest || old.standing === 'Retracted');
    }),
    moved,
    redirected: gone.filter((id) => successor.has(id)).map((id) => ({ id, to: successor.get(id)! })),
    retracted: gone.filter((id) => !successor.has(id)),
  };
}
