import type { Gate, Limits, TokenCheck } from '../access/index.js';
import type { TiesQuery, TieView } from '../analysis/index.js';
import type { ExchangeTools, Exporter } from '../exchange/index.js';
import type { Pipeline } from '../pipeline.js';
import type { CodingThreads } from '../threads/index.js';
import type { CountedStore } from './generation.js';
import type { ActorIndex, EventCounts } from './reading/actors.js';
import type { Coordinates } from './reading/coordinates.js';
import type { EventLists } from './reading/event-lists.js';
import type { EventSummary } from './reading/events.js';
import type { StoreFacts } from './reading/store-facts.js';

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
  /** Loaded when it is first needed: what exports need of the lexicon. */
  readonly exchange: () => ExchangeTools;
  readonly coder: CodingThreads;
  /** Loaded when it is first needed: what the lexicon says of polities, for writing. */
  readonly pipeline: () => Promise<Pipeline>;
  readonly views: (query: TiesQuery) => Promise<TieView>;
  /** Makes the view that the page opens with. */
  readonly warmViews: () => Promise<void>;
  readonly actors: () => Promise<ActorIndex>;
  readonly counts: EventCounts;
  readonly lists: EventLists;
  readonly summaries: (ids: readonly string[]) => Promise<EventSummary[]>;
  readonly facts: () => Promise<StoreFacts>;
  readonly coordinates: () => ReadonlyMap<string, Coordinates>;
}
