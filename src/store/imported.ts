import type { ActorRef, DatePrecision, EventCode } from '../model.js';

/** An actor on a side of a row of a data set. */
export interface ImportedSide {
  /** Who it is; `code` and `surface` as the data set has them. */
  readonly actor: ActorRef;
  /** What the data set says of the actor in columns that the code does not imply, as it is to be written again. */
  readonly columns: string | null;
}

/** A place as a data set gives it. */
export interface ImportedPlace {
  readonly id: string;
  readonly name: string;
  /** ISO3 of the state it is in; null where its code is unknown. */
  readonly country: string | null;
  readonly kind: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly adm1: string | null;
  readonly adm2: string | null;
  readonly featureId: string | null;
  /** FIPS 10-4 code of the country, as given. */
  readonly fips: string | null;
  /** GDELT's type of place, 1 to 5. */
  readonly geoType: number | null;
}

/** What every row of a data set has. */
interface ImportedRow {
  /** "gdelt", "icews": never merged with another. */
  readonly origin: string;
  /** "gdelt-events", "gdelt-mentions", "icews". */
  readonly dataset: string;
  /** Number of the row in its file, from 1, a header not counted. */
  readonly row: number;
  readonly url: string | null;
  readonly tone: number | null;
  /** Further columns of the data set, as JSON. */
  readonly columns: string | null;
}

/** A row that is an event. */
export interface ImportedEvent extends ImportedRow {
  readonly type: 'event';
  /** "gdelt:1200000001": origin and the data set's own id. */
  readonly id: string;
  readonly code: EventCode;
  readonly date: string | null;
  readonly dateFrom: string | null;
  readonly dateTo: string;
  readonly datePrecision: DatePrecision;
  readonly source: ImportedSide | null;
  readonly target: ImportedSide | null;
  readonly place: ImportedPlace | null;
  readonly numMentions: number;
  readonly numSources: number;
  readonly numArticles: number;
  /** ISO time at which the data set had it. */
  readonly firstSeen: string;
  /** In [0, 1]; 1 where the data set gives none. */
  readonly confidence: number;
  readonly isRootEvent: boolean | null;
}

/** A row that is a further mention of an event which has a row of its own elsewhere. */
export interface ImportedMention extends ImportedRow {
  readonly type: 'mention';
  readonly id: string;
  /** Id of the event it reports. */
  readonly event: string;
  readonly confidence: number | null;
}

export type Imported = ImportedEvent | ImportedMention;

/** What an import wrote. */
export interface ImportCounts {
  readonly events: number;
  readonly mentions: number;
  /** Rows that the store held already. */
  readonly skipped: number;
}
