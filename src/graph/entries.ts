import type { ActorRef, ActorType, Mention } from '../model.js';

/** What the owner of a store said of its actors: that one is another, or that one has another name. */
export type Entry = MergeEntry | RenameEntry;

/** An actor that is really another. */
export interface MergeEntry {
  readonly kind: 'merge';
  readonly id: string;
  readonly actor: string;
  /** The one that stays. */
  readonly into: { readonly id: string; readonly name: string; readonly type: ActorType };
  readonly at: string;
}

/** A name that is shown instead of the lexicon's. */
export interface RenameEntry {
  readonly kind: 'rename';
  readonly id: string;
  readonly actor: string;
  readonly name: string;
  readonly before: string;
  readonly at: string;
}

/**
 * A mention with its actors as the entries have them. An actor keeps what it was read as, so that an entry can be undone.
 *
 * @example
 * withEntries(mention, [{ kind: 'merge', actor: 'person:x', into: { id: 'person:Q1', … }, … }])
 */
export function withEntries(mention: Mention, entries: readonly Entry[]): Mention {
  const merges = entries.filter((entry) => entry.kind === 'merge');
  const now = (actor: ActorRef) => mergedActor(actor.was ?? actor, merges);
  return {
    ...mention,
    sources: mention.sources.map(now),
    targets: mention.targets.map(now),
    speaker: mention.speaker === null ? null : now(mention.speaker),
  };
}

/** Follows the merges from an actor as it was read; a chain of them ends where it comes round. */
function mergedActor(read: ActorRef, merges: readonly MergeEntry[]): ActorRef {
  const seen = new Set([read.id]);
  let actor = read;
  for (;;) {
    const entry = merges.find((one) => one.actor === actor.id);
    if (entry === undefined || seen.has(entry.into.id)) return actor;
    seen.add(entry.into.id);
    const { id, name, type } = entry.into;
    actor = { ...actor, id, name, type, polity: actor.polity === actor.id ? id : actor.polity, was: read };
  }
}
