import type { Columns } from './columns.js';
import type { BeginOptions, OpenTransaction } from './typed.js';

/**
 * A graph database that understands Cypher.
 *
 * See {@link EmbeddedStore} for one inside the process, {@link Neo4jStore} for a server and {@link RecordingStore} for
 * one that only notes what it is told. To add another, implement this interface, pass the contract suite in
 * test/store/contract.ts, and name it in open-store.ts.
 *
 * Values travel only as parameters, never in a statement's text. Rows hold plain values, the same from every engine:
 * whole numbers and floats as numbers (a whole number beyond 2^53 as its decimal text), dates and times as ISO text,
 * nodes, relationships and paths as {@link NodeValue}, {@link RelationshipValue} and {@link PathValue}; columns in the
 * statement's order, the keys of maps sorted.
 *
 * @example
 * const store = await openStore({ store: './entente.db' });
 * await store.run('MATCH (s:State {iso3: $iso3}) RETURN s.name AS name', { iso3: 'RUS' }); //=> [{ name: 'Russia' }]
 * await store.close();
 */
export interface GraphStore extends Runner {
  /** A word for messages: "embedded", "neo4j", "recording". Never compared. */
  readonly name: string;
  readonly features: StoreFeatures;
  /**
   * Runs some statements as one: all are kept, or none where `work` throws. `work` may run more than once if the
   * engine is gone for a moment, so it must change nothing but the store.
   *
   * @throws StoreError where the store is gone, {@link QueryError} where a statement is wrong
   */
  transaction<T>(work: (transaction: Runner) => Promise<T>): Promise<T>;
  /**
   * Begins a transaction that stays open, for statements of other people: their values keep their Cypher types, and
   * what they may do is checked by the engine's plan. "write" waits for every transaction before it.
   *
   * @throws StoreError where the engine runs nothing
   */
  begin(options: BeginOptions): Promise<OpenTransaction>;
  /**
   * Runs a statement and gives the columns of its rows, where the engine has a quicker way than rows; see
   * {@link readColumns}, which asks any store.
   */
  columns?(statement: string, parameters?: Parameters): Promise<Columns>;
  /** Ends with everything on disk; a closed store runs nothing more. Closing twice is no fault. */
  close(): Promise<void>;
}

/** What runs statements: a store, or a transaction of one. */
export interface Runner {
  /**
   * Runs one statement and gives its rows.
   *
   * @throws QueryError where the text is wrong, with its line and column where the engine tells them
   */
  run(statement: string, parameters?: Parameters): Promise<Row[]>;
}

/** What engines differ by. Each says what code may rely on where it is true. */
export interface StoreFeatures {
  /** Statements are really run, and reads see what was written. False for the recording store. */
  readonly runs: boolean;
  /** What is written outlasts the process. */
  readonly durable: boolean;
  /** A uniqueness constraint brings its own index; where false, cypher/embedded adds one for each. */
  readonly constraintsIndex: boolean;
  /**
   * An index holds the nodes of its label alone and finds ranges; where true, cypher/neo4j adds those on properties that
   * nodes of many labels have. Where false, one on the names of actors would hold the names of all events as well.
   */
  readonly labelIndexes: boolean;
  /** Several processes may have the store open at once. */
  readonly shared: boolean;
  /**
   * What a process has written takes several times the memory of what it has read: long imports run in parts, each in a
   * process of its own.
   */
  readonly growsByWriting: boolean;
  /** A transaction that meets a passing fault (a lost connection, a deadlock) is run again by the store. */
  readonly retries: boolean;
  /** Answers what graph tools ask on connecting: `SHOW DATABASES`, `CALL db.labels()` and the like. */
  readonly catalog: boolean;
}

/** A value that a statement may be given. `undefined` is null; {@link CypherDate} is a date. */
export type ParameterValue =
  | null
  | undefined
  | boolean
  | number
  | bigint
  | string
  | CypherDate
  | readonly ParameterValue[]
  | { readonly [key: string]: ParameterValue };

export type Parameters = Readonly<Record<string, ParameterValue>>;

/**
 * A parameter that Cypher sees as a date, as made by {@link cypherDate}. (ISO text is a string to Cypher, and a string
 * compared with a date is null.)
 */
export interface CypherDate {
  readonly $date: string;
}

/**
 * A date to be given as a parameter.
 *
 * @example
 * await store.run('MATCH (e:Event) WHERE e.dateFrom <= $to RETURN e', { to: cypherDate('2025-12-31') });
 */
export function cypherDate(iso: string): CypherDate {
  return { $date: iso };
}

/** A row: column names and values. */
export type Row = Record<string, Value>;

export type Value =
  | null
  | boolean
  | number
  | string
  | Value[]
  | NodeValue
  | RelationshipValue
  | PathValue
  | { [key: string]: Value };

/** A node. `id` is the engine's own and differs from engine to engine; `properties.id` is Entente's. */
export interface NodeValue {
  readonly id: string;
  /** Sorted. */
  readonly labels: string[];
  readonly properties: Record<string, Value>;
}

/** A relationship; `from` and `to` are the engine's ids of its ends. */
export interface RelationshipValue {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Record<string, Value>;
}

/** A path: one node more than it has relationships. */
export interface PathValue {
  readonly nodes: NodeValue[];
  readonly relationships: RelationshipValue[];
}
