import type {
  Date as CypherDay,
  DateTime,
  Duration,
  Integer,
  LocalDateTime,
  LocalTime,
  Node,
  NumberOrInteger,
  Path,
  Point,
  Relationship,
  Time,
} from 'neo4j-driver-core';

/**
 * A value with its Cypher type, as the official JavaScript driver has it: an `Integer` is a whole number, a JavaScript
 * number a float, an `Int8Array` bytes; dates, times, durations, nodes, relationships and paths are the driver's own.
 */
export type TypedValue =
  | null
  | boolean
  | number
  | string
  | Integer
  | Int8Array
  | CypherDay<NumberOrInteger>
  | DateTime<NumberOrInteger>
  | LocalDateTime<NumberOrInteger>
  | Time<NumberOrInteger>
  | LocalTime<NumberOrInteger>
  | Duration<NumberOrInteger>
  | Point
  | Node
  | Relationship
  | Path
  | TypedValue[]
  | { [key: string]: TypedValue };

export type TypedParameters = Readonly<Record<string, TypedValue>>;

/** What a statement changed. */
export interface ChangeCounters {
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly relationshipsCreated: number;
  readonly relationshipsDeleted: number;
  readonly propertiesSet: number;
  readonly labelsAdded: number;
  readonly labelsRemoved: number;
}

/** The answer to a statement, taken in portions. */
export interface TypedResult {
  readonly columns: readonly string[];
  /** "r" where it can only read, "rw" where it may also change, "s" where it changes the schema. */
  readonly type: 'r' | 'rw' | 's';
  /** How many rows there are in all; null where that is not known before they are taken. */
  readonly size: number | null;
  /** True as soon as no row is left to be taken. */
  readonly done: boolean;
  /**
   * The next rows, `count` of them or what is left.
   *
   * @example
   * while (!result.done) for (const [id, date] of await result.take(1000)) …
   */
  take(count: number): Promise<TypedValue[][]>;
  /** What was changed; null where the engine does not tell. Known once no row is left. */
  counters(): Promise<ChangeCounters | null>;
}

/** Options of {@link GraphStore.begin}. */
export interface BeginOptions {
  /**
   * "read" refuses every statement that could change something, by the engine's own plan, and ends in a rollback;
   * "write" lets changes through. Either refuses files, the network and unknown procedures.
   */
  readonly access: 'read' | 'write';
  /** After how many milliseconds the engine may give up; where it cannot be told, this is without effect. */
  readonly timeout?: number;
}

/** A transaction that stays open until it is told to end, for Cypher of other people's. */
export interface OpenTransaction {
  /**
   * Runs one statement.
   *
   * @throws QueryError where the text is wrong, {@link RefusedError} where it may not do what it says
   */
  run(statement: string, parameters?: TypedParameters): Promise<TypedResult>;
  /** Keeps the changes; after "read" there are none. */
  commit(): Promise<void>;
  /** Forgets the changes. Ending twice is no fault. */
  rollback(): Promise<void>;
}
