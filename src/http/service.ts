import type { Gate, Limits, TokenCheck } from '../access/index.js';
import type { TiesQuery, TieView } from '../analysis/index.js';
import type { Pipeline } from '../pipeline.js';
import type { ArticleCoder } from './coder.js';
import type { CountedStore } from './generation.js';
import type { ActorIndex, EventCounts } from './reading/actors.js';
import type { Coordinates } from './reading/coordinates.js';
import type { EventLists } from './reading/event-lists.js';
import type { DayRange } from './reading/event-page.js';
import type { EventSummary } from './reading/events.js';
import type { StoreFacts } from './reading/store-facts.js';

/**
 * A format that the graph can be downloaded in.
 *
 * To add one, give it to `startHttp` under its name; the route streams what `write` yields.
 */
export interface Exporter {
  /** What it is, one sentence. */
  readonly about: string;
  /** Media type of the answer. */
  readonly type: string;
  /** Ending of the file's name, without a dot. */
  readonly extension: string;
  /** The file, piece by piece. */
  readonly write: (store: CountedStore) => AsyncIterable<string | Uint8Array>;
}

/** What the routes work with. */
export interface Service {
  readonly store: CountedStore;
  /** "./entente.db" without its folders, or the address of a server. */
  readonly name: string;
  readonly write: boolean;
  readonly version: string;
  readonly limits: Limits;
  readonly tokens: TokenCheck;
  /** Batches of articles under way. */
  readonly batches: Gate;
  /** ISO time. */
  readonly now: () => string;
  readonly exporters: Readonly<Record<string, Exporter>>;
  readonly coder: ArticleCoder;
  /** Loaded when it is first needed: what the lexicon says of polities, for writing. */
  readonly pipeline: () => Promise<Pipeline>;
  readonly views: (query: TiesQuery) => Promise<TieView>;
  readonly actors: () => Promise<ActorIndex>;
  readonly counts: EventCounts;
  readonly lists: EventLists;
  readonly summaries: (ids: readonly string[]) => Promise<EventSummary[]>;
  readonly range: () => Promise<DayRange | null>;
  readonly facts: () => Promise<StoreFacts>;
  readonly coordinates: () => ReadonlyMap<string, Coordinates>;
}
