import type { ActorType } from '../model.js';

/** A value that a property may hold; null stands for "no such property". */
export type PropertyValue = string | number | boolean | readonly string[] | readonly number[] | null;
export type Properties = Readonly<Record<string, PropertyValue>>;

/** What an event's node says about itself: `:Event`, or `:Unconfirmed` for what is planned, denied or disputed. */
export type EventStanding = 'Event' | 'Unconfirmed';

/** An actor's part in an event: HAS_SOURCE or HAS_TARGET. */
export interface ParticipantRecord {
  readonly actor: string;
  readonly code: string | null;
  readonly office: string | null;
  readonly surface: string;
}

/** An event as it is to stand in the graph, with its relationships. */
export interface EventRecord {
  readonly id: string;
  readonly kind: string;
  readonly standing: EventStanding;
  readonly bucket: string;
  /** Hash of all the rest: an event whose digest has not changed is not written again. */
  readonly digest: string;
  readonly properties: Properties;
  readonly date: string | null;
  readonly dateFrom: string | null;
  readonly dateTo: string;
  readonly sources: readonly ParticipantRecord[];
  readonly targets: readonly ParticipantRecord[];
  /** Ids of the polities it comes from and goes to. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The day it stands ON, at day precision. */
  readonly day: string | null;
  /** The month it stands in DURING, at month precision. */
  readonly month: string | null;
  readonly places: readonly string[];
  /** Ids of its mentions. */
  readonly mentions: readonly string[];
}

/** An actor as it is to stand in the graph. */
export interface ActorRecord {
  readonly id: string;
  readonly type: ActorType;
  readonly polity: boolean;
  /** Null where only the id is known yet. */
  readonly name: string | null;
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  readonly code: string | null;
  readonly iso3: string | null;
  /** Ids of what it is PART_OF. */
  readonly partOf: readonly string[];
  /** Offices it HOLDS. */
  readonly holds: readonly HoldsRecord[];
  /** Ids of the polities an office is OF. */
  readonly of: readonly string[];
}

/** A person's tenure of an office. */
export interface HoldsRecord {
  readonly office: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A place as it is to stand in the graph. */
export interface PlaceRecord {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly kind: string;
  /** Degrees north and east. */
  readonly lat: number | null;
  readonly lon: number | null;
}
